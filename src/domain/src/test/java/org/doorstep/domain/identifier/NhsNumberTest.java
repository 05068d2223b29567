package org.doorstep.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9990000018",
                "9990000026",
                "9990000034",
                "9990000042",
                "9990000050",
                "9000000009",
                "9000000017",
                "9000000025",
                "9000000033"
            })
    void aNumberWhoseCheckDigitFitsIsRead(String text) {
        assertThat(NhsNumber.parse(text)).hasValue(new NhsNumber(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9990000000",
                "9991234560",
                "9990000019",
                "999000001",
                "99900000180",
                "999 0000 018",
                "99900O0018",
                ""
            })
    void aNumberWhoseCheckDigitOrShapeDoesNotFitIsRefused(String text) {
        assertThat(NhsNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999 000 0018", "999-000-0018", " 9990000018 "})
    void theUsualSpacingsAreRead(String text) {
        assertThat(NhsNumber.parse(text)).hasValue(new NhsNumber("9990000018"));
    }

    @Test
    void officersReadItInThreeGroups() {
        var number = new NhsNumber("9990000018");

        assertThat(number.shown()).isEqualTo("999 000 0018");
        assertThat(number).hasToString("9990000018");
    }

    @Test
    void sampleNumbersLieOutsideTheRangesOfEngland() {
        assertThat(new NhsNumber("9990000018").issuedInEnglandOrWales()).isFalse();
    }

    @Test
    void nothingButAValidNumberCanBeHeld() {
        assertThatThrownBy(() -> new NhsNumber("9990000019"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9990000019");
    }
}
