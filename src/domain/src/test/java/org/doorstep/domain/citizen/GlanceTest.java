package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.access.Category.ADULT_CARE;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.citizen.Field.ADDRESS;
import static org.doorstep.domain.citizen.Field.BIRTH_DATE;
import static org.doorstep.domain.citizen.Field.FAMILY_NAME;
import static org.doorstep.domain.citizen.Field.GIVEN_NAME;
import static org.doorstep.domain.citizen.Field.POSTCODE;
import static org.doorstep.domain.citizen.Files.fact;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlanceTest {

    @Test
    void aGlanceShowsTheSameValuesAsTheSingleView() {
        var files =
                new Files()
                        .row(
                                HOUSING,
                                fact(GIVEN_NAME, "TOM"),
                                fact(FAMILY_NAME, "OKAFOR"),
                                fact(BIRTH_DATE, "1979"),
                                fact(ADDRESS, "12 High Street"),
                                fact(POSTCODE, "XQ1 1AA"))
                        .row(
                                ADULT_CARE,
                                fact(GIVEN_NAME, "Thomas"),
                                fact(FAMILY_NAME, "Okafor"),
                                fact(BIRTH_DATE, "1979-03-14"));

        var glance = Glance.of(files.file().records());

        assertThat(glance.name()).isEqualTo(files.view().name());
        assertThat(glance.born()).isEqualTo("1979-03-14");
        assertThat(glance.address()).isEqualTo("12 High Street, XQ1 1AA");
        assertThat(glance.addressHidden()).isFalse();
    }

    @Test
    void anAddressThatMustNotBeDisclosedIsNotInIt() {
        var files =
                new Files()
                        .row(HOUSING, fact(ADDRESS, "12 High Street"), fact(POSTCODE, "XQ1 1AA"))
                        .cautions(
                                ADULT_CARE,
                                "K2",
                                new Caution(
                                        Caution.Level.DO_NOT_DISCLOSE,
                                        "Do not disclose the address",
                                        null,
                                        null));

        var glance = Glance.of(files.file().records());

        assertThat(glance.address()).isNull();
        assertThat(glance.addressHidden()).isTrue();
    }

    @Test
    void nothingKnownIsNoError() {
        var glance = Glance.of(List.of());

        assertThat(glance.name().display()).isEqualTo("Name not known");
        assertThat(glance.born()).isNull();
        assertThat(glance.address()).isNull();
    }
}
