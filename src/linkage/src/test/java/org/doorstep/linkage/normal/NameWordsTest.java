package org.doorstep.linkage.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameWordsTest {

    @Test
    void titlesAndSuffixesAreNoPartOfTheName() {
        assertThat(NameWords.of("Mr Smith")).containsExactly("smith");
        assertThat(NameWords.of("Smith Jnr")).containsExactly("smith");
        assertThat(NameWords.ofGiven("Dr Mary Ann")).containsExactly("mary", "ann");
    }

    @Test
    void aTitleThatIsAllThereIsMayBeAName() {
        assertThat(NameWords.of("Lord")).containsExactly("lord");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNKNOWN",
                "Not known",
                "TBA",
                "The Occupier",
                "VOID",
                "N/A",
                "NK",
                "Unborn"
            })
    void aPlaceholderNamesNobody(String placeholder) {
        assertThat(NameWords.of(placeholder)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Baby", "Baby Boy", "Twin One", "Female", "Child"})
    void whatAllOfAMothersChildrenAreCalledIsNoFirstName(String placeholder) {
        assertThat(NameWords.ofGiven(placeholder)).isEmpty();
    }

    @Test
    void lastNamesThatLookLikePlaceholdersStayNames() {
        assertThat(NameWords.of("Child")).containsExactly("child");
        assertThat(NameWords.of("Na")).containsExactly("na");
    }
}
