package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.domain.access.Category.COUNCIL_TAX;
import static org.doorstep.domain.access.Category.HOUSING;
import static org.doorstep.domain.citizen.Field.ADDRESS;
import static org.doorstep.domain.citizen.Field.POSTCODE;
import static org.doorstep.domain.citizen.Files.fact;

import org.junit.jupiter.api.Test;

class ResidenceTest {

    @Test
    void thePresentPlaceComesBeforeFormerOnes() {
        var view =
                new Files()
                        .endedRow(
                                HOUSING,
                                "T1",
                                "2021-09-30",
                                fact(ADDRESS, "3 Oak Lane", "2015-02-01"),
                                fact(POSTCODE, "XA1 1AA"))
                        .row(
                                HOUSING,
                                fact(ADDRESS, "12 Elm Road", "2021-10-01"),
                                fact(POSTCODE, "XA1 2BC"))
                        .view();

        assertThat(view.residences())
                .extracting(Residence::address)
                .containsExactly("12 Elm Road, XA1 2BC", "3 Oak Lane, XA1 1AA");
        assertThat(view.residences().getLast().since()).isEqualTo("2015-02-01");
        assertThat(view.residences().getLast().until()).isEqualTo("2021-09-30");
    }

    @Test
    void onePlaceOfTwoServicesIsToldOnceFromTheEarliest() {
        var view =
                new Files()
                        .row(
                                HOUSING,
                                fact(ADDRESS, "12 Elm Road", "2021-10-01"),
                                fact(POSTCODE, "XA1 2BC"))
                        .row(
                                COUNCIL_TAX,
                                fact(ADDRESS, "12 ELM RD", "2021-09-28"),
                                fact(POSTCODE, "XA1 2BC"))
                        .view();

        assertThat(view.residences())
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.from()).hasSize(2);
                    assertThat(place.since()).isEqualTo("2021-09-28");
                    assertThat(place.until()).isNull();
                });
    }
}
