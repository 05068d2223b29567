package org.doorstep.linkage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.citizen.Field.ADDRESS;
import static org.doorstep.linkage.search.MemoryDirectory.row;

import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.search.PeopleSearch.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Finding people by their address.
class PeopleByAddressTest {

    private static final int LIMIT = SearchedTown.LIMIT;
    private final SearchedTown town = new SearchedTown();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 high street",
                "12 high",
                "high street 12",
                "flat 3 12 high",
                "3 12 high"
            })
    void anAddressIsFoundByNumberAndStreet(String typed) {
        assertThat(town.names(typed)).containsExactly("OKAFOR, Thomas");
        assertThat(town.only(typed).why())
                .containsExactly("Address Flat 3, 12 High Street, Wrenford");
    }

    @Test
    void numberAndStreetMustStandInTheSameAddress() {
        var twoAddresses =
                new MemoryDirectory()
                        .add(
                                row(Category.HOUSING, true, false, ADDRESS, "12 Mill Lane"),
                                row(Category.HOUSING, false, false, ADDRESS, "4 High Street"));
        var moved = SearchedTown.index(twoAddresses);

        assertThat(moved.find("12 high", LIMIT).total()).isZero();
        assertThat(moved.find("4 high", LIMIT).hits().getFirst().why())
                .containsExactly("Former address 4 High Street");
    }

    @Test
    void anAddressThatMustNotBeDisclosedNeitherShowsNorFinds() {
        assertThat(town.only("nowak").address()).isNull();
        assertThat(town.names("99 secret close")).isEmpty();
        assertThat(town.names("secret")).isEmpty();
        assertThat(town.names("xv9 9zz")).isEmpty();
        assertThat(town.names("999000000999")).isEmpty();
    }

    @Test
    void anAddressHiddenSinceTheIndexWasBuiltNoLongerFindsEither() {
        town.directory().hideAddress(1);

        assertThat(town.index().find("12 high street", LIMIT)).isEqualTo(new Found(List.of(), 0));
        assertThat(town.index().find("okafor", LIMIT).total()).isEqualTo(1);
    }
}
