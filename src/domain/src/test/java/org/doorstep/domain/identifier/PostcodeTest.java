package org.doorstep.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SW1A 1AA",
                "EC1A 1BB",
                "W1A 0AX",
                "M1 1AE",
                "B33 8TH",
                "CR2 6XH",
                "DN55 1PT",
                "GIR 0AA"
            })
    void aRegularPostcodeFollowsBs7666(String text) {
        var postcode = Postcode.parse(text).orElseThrow();

        assertThat(postcode).hasToString(text);
        assertThat(postcode.regular()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QA1 1AA", "AB1 1CI", "N1P 2AA", "XQ1 1AA", "ZZ99 3VZ"})
    void anIrregularOneIsReadAllTheSame(String text) {
        var postcode = Postcode.parse(text).orElseThrow();

        assertThat(postcode).hasToString(text);
        assertThat(postcode.regular()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "XQ1", "1AA", "XQ1 AAA", "XQQ1 1AA", "GIR 1AA", "BFPO", "BFPO 12345"})
    void whatIsNoPostcodeIsRefused(String text) {
        assertThat(Postcode.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "xq11aa, XQ1 1AA",
        "'  XQ1  1aa ', XQ1 1AA",
        "XQ1-1AA, XQ1 1AA",
        "XQ1 OAA, XQ1 0AA",
        "XQO 1AA, XQ0 1AA",
        "bfpo61, BFPO 61",
        "gir0aa, GIR 0AA"
    })
    void spacingCaseAndAnOForANoughtAreRepaired(String typed, String read) {
        assertThat(Postcode.parse(typed).orElseThrow().shown()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"XQ1 1AA, XQ1, XQ1 1", "XQ12 9ZZ, XQ12, XQ12 9", "BFPO 61, BFPO, BFPO 61"})
    void itsPartsNameEverSmallerPlaces(String text, String outward, String sector) {
        var postcode = Postcode.parse(text).orElseThrow();

        assertThat(postcode.outward()).isEqualTo(outward);
        assertThat(postcode.sector()).isEqualTo(sector);
    }

    @Test
    void thePostcodeOfNoFixedAbodeIsNoPlace() {
        assertThat(Postcode.parse("ZZ99 3VZ").orElseThrow().pseudo()).isTrue();
        assertThat(Postcode.parse("XQ1 1AA").orElseThrow().pseudo()).isFalse();
    }

    @Test
    void nothingButAPostcodeCanBeHeld() {
        assertThatThrownBy(() -> new Postcode("XQ", "1AA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XQ 1AA");
    }
}
