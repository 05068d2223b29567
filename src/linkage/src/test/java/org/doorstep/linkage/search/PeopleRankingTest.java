package org.doorstep.linkage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;
import static org.doorstep.linkage.search.MemoryDirectory.row;

import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.search.Nearness;
import org.doorstep.domain.search.PeopleSearch.Hit;
import org.junit.jupiter.api.Test;

/// Who stands first of several who fit.
class PeopleRankingTest {

    @Test
    void ofNamesakesWhoeverIsNearerToTheOfficersWorkStandsFirst() {
        var namesakes =
                new MemoryDirectory()
                        .add(
                                row(
                                        Category.HOUSING,
                                        false,
                                        false,
                                        GIVEN_NAME,
                                        "John",
                                        FAMILY_NAME,
                                        "Smith"))
                        .person(GIVEN_NAME, "John", FAMILY_NAME, "Smith")
                        .person(GIVEN_NAME, "John", FAMILY_NAME, "Smith")
                        .near(Nearness.LATELY)
                        .person(GIVEN_NAME, "John", FAMILY_NAME, "Smith")
                        .near(Nearness.OWN);

        var found = SearchedTown.index(namesakes).find("jhon smtih", SearchedTown.LIMIT);

        var byNumber = namesakes.entries(List.of(3, 4, 2, 1));
        assertThat(found.hits())
                .extracting(Hit::person)
                .containsExactlyElementsOf(byNumber.stream().map(entry -> entry.person()).toList());
    }

    @Test
    void twoWordsAreAFirstAndALastNameBeforeTheyAreTwoPartsOfOne() {
        var people =
                new MemoryDirectory()
                        .person(GIVEN_NAME, "Abdi", FAMILY_NAME, "Ahmed Ismail")
                        .person(GIVEN_NAME, "Gurpreet Ismail", FAMILY_NAME, "Ahmed")
                        .person(GIVEN_NAME, "Ismail", FAMILY_NAME, "Ahmed");

        assertThat(SearchedTown.names(SearchedTown.index(people), "ismial amhed"))
                .containsExactly("AHMED, Ismail", "AHMED ISMAIL, Abdi", "AHMED, Gurpreet Ismail");
    }

    @Test
    void theNameByWhichAPersonGoesComesBeforeAnyOtherThatIsRecorded() {
        var people =
                new MemoryDirectory()
                        .add(
                                row(
                                        Category.HOUSING,
                                        true,
                                        false,
                                        GIVEN_NAME,
                                        "Ann",
                                        FAMILY_NAME,
                                        "Walsh"),
                                row(
                                        Category.BENEFITS,
                                        true,
                                        false,
                                        GIVEN_NAME,
                                        "Ann",
                                        FAMILY_NAME,
                                        "Abbot"))
                        .person(GIVEN_NAME, "Ann", FAMILY_NAME, "Walsh");

        assertThat(SearchedTown.index(people).find("ann walhs", SearchedTown.LIMIT).hits())
                .extracting(Hit::why)
                .containsExactly(List.of("Similar to Walsh"), List.of("Similar to Walsh"));
        assertThat(SearchedTown.index(people).find("ann walhs", 1).hits())
                .extracting(Hit::person)
                .containsExactly(people.entries(List.of(2)).getFirst().person());
    }

    @Test
    void aLetterLeftOutOfAShortNameIsForgivenBesideAnotherWord() {
        var people = new MemoryDirectory().person(GIVEN_NAME, "Rabia", FAMILY_NAME, "Jan");

        assertThat(SearchedTown.names(SearchedTown.index(people), "rabia jn"))
                .containsExactly("JAN, Rabia");
        assertThat(SearchedTown.names(SearchedTown.index(people), "jn")).isEmpty();
    }
}
