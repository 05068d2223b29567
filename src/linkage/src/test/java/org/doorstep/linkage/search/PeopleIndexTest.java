package org.doorstep.linkage.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.search.PeopleSearch.Filter;
import org.doorstep.domain.search.PeopleSearch.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for whatever is typed.
class PeopleIndexTest {

    private static final int LIMIT = SearchedTown.LIMIT;
    private final SearchedTown town = new SearchedTown();

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ",", "-", "'", "\t"})
    void nothingTypedFindsNobody(String typed) {
        assertThat(town.index().find(typed, LIMIT)).isEqualTo(new Found(List.of(), 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "okafor 1979",
                "1979 okafor",
                "okafor 1979 xq1",
                "tho 14/03 xq1 1aa",
                "okafor 12 high",
                "bob okafor"
            })
    void mixedInputMustFitInAllItsParts(String typed) {
        assertThat(town.names(typed))
                .isEqualTo(typed.startsWith("bob") ? List.of() : List.of("OKAFOR, Thomas"));
    }

    @Test
    void whoHasLeftTheLaptopIsNeitherFoundNorCounted() {
        town.directory().remove(1);

        assertThat(town.index().find("okafor", LIMIT)).isEqualTo(new Found(List.of(), 0));
    }

    @Test
    void whoHasLeftSinceManyWereFoundIsNotFoundAgain() {
        var many = manyNamesakes();
        var index = SearchedTown.index(many);
        var before = index.find("s", 2);

        many.remove(1);

        assertThat(before.total()).isEqualTo(6_000);
        assertThat(before.hits()).hasSize(2);
        assertThat(index.find("s", 2).hits()).containsExactly(before.hits().get(1));
        assertThat(index.find("s", 2).total()).isEqualTo(5_999);
    }

    @Test
    void manyWhoFitAreFilteredEachTimeAnew() {
        var many = manyNamesakes();
        var index = SearchedTown.index(many);

        assertThat(index.find("s", LIMIT).total()).isEqualTo(6_000);
        assertThat(index.find("s", new Filter(Set.of(Category.CHILDREN)), LIMIT).total()).isZero();
        assertThat(index.find("s", new Filter(Set.of(Category.HOUSING)), LIMIT).total())
                .isEqualTo(6_000);
    }

    /// So many that who fits best is kept.
    private static MemoryDirectory manyNamesakes() {
        var many = new MemoryDirectory();
        for (var i = 0; i < 6_000; i++) {
            many.person(Field.FAMILY_NAME, "Smith", Field.GIVEN_NAME, "Ann");
        }
        return many;
    }

    @Test
    void aRowShowsWhatTheOfficerNeedsToTellPeopleApart() {
        var hit = town.only("okafor");

        assertThat(hit.born()).isEqualTo("1979-03-14");
        assertThat(hit.address()).isEqualTo("Flat 3, 12 High Street, Wrenford, XQ1 1AA");
        assertThat(hit.services()).containsExactly(Category.HOUSING, Category.COUNCIL_TAX);
    }

    @Test
    void noMoreAreShownThanAskedForButAllAreCounted() {
        var found = town.index().find("wrenford", 1);

        assertThat(found.hits()).hasSize(1);
        assertThat(found.total()).isEqualTo(3);
    }

    @Test
    void whateverIsTypedIsAnswered() {
        var random = new Random(3);
        var letters = "aeioksthomz 0123479/-.,'’&+ éß%_\"\\()*\u0000\u4e2d";
        for (var i = 0; i < 5_000; i++) {
            var typed = new StringBuilder();
            for (var length = random.nextInt(25); length > 0; length--) {
                typed.append(letters.charAt(random.nextInt(letters.length())));
            }

            var found = town.index().find(typed.toString(), LIMIT);

            assertThat(found.total()).as(typed.toString()).isEqualTo(found.hits().size());
        }
    }

    @Test
    void manyMaySearchAtOnce() throws Exception {
        var searches = List.of("okafor", "o", "1974", "xq1", "bob", "12 high", "wrenford", "nowak");
        var expected = searches.stream().map(typed -> town.index().find(typed, LIMIT)).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<Future<List<Found>>>();
            for (var thread = 0; thread < 16; thread++) {
                answers.add(
                        threads.submit(() ->
                                searches.stream()
                                        .map(typed -> town.index().find(typed, LIMIT))
                                        .toList()));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void whoIsFilteredOutIsNeitherFoundNorCounted() {
        var housing = new Filter(Set.of(Category.HOUSING));
        var care = new Filter(Set.of(Category.ADULT_CARE, Category.CHILDREN));

        assertThat(town.index().find("okafor", housing, LIMIT).total()).isEqualTo(1);
        assertThat(town.index().find("okafor", care, LIMIT).total()).isZero();
        assertThat(town.index().find("smith-jones", care, LIMIT).total()).isEqualTo(1);
        assertThat(town.index().find("smith-jones", housing, LIMIT).total()).isZero();
        assertThat(town.index().find("okafor", LIMIT).total()).isEqualTo(1);
    }

    @Test
    void nobodyOnTheLaptopIsNoError() {
        assertThat(SearchedTown.index(new MemoryDirectory()).find("okafor", LIMIT))
                .isEqualTo(new Found(List.of(), 0));
    }
}
