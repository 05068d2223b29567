package org.doorstep.linkage.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "SMITH, smith",
                "O'Brien, obrien",
                "O\u2019Brien, obrien",
                "Smith-Jones, smith jones",
                "Smith\u2013Jones, smith jones",
                "  de   la  Cruz , de la cruz",
                "J.P., j p",
                "Flat 3/12A, flat 3 12a"
            })
    void caseSpacesAndPunctuationDoNotMatter(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë, zoe",
        "Łukasz, lukasz",
        "Nguyễn, nguyen",
        "Müller, muller",
        "Großmann, grossmann",
        "Çelik, celik",
        "Ørsted, orsted",
        "Ó Séaghdha, o seaghdha",
        "Ştefan, stefan"
    })
    void marksAndLettersOfOtherAlphabetsBecomePlain(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"Иван, ivan", "Γιώργος, giorgos", "محمد, mhmd"})
    void otherScriptsAreReadInLatin(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @Test
    void whatHasNoLetterIsEmpty() {
        assertThat(Folding.fold(" -- ' ")).isEmpty();
        assertThat(Folding.words(" -- ' ")).isEmpty();
    }

    @Test
    void theSameNameTypedInTwoWaysOfComposingIsOne() {
        assertThat(Folding.fold("Jose\u0301")).isEqualTo(Folding.fold("Jos\u00e9"));
    }
}
