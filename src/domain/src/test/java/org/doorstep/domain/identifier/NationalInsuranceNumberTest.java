package org.doorstep.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalInsuranceNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QQ123456C",
                "BG123456A",
                "AO123456A",
                "OO123456A",
                "AB123456E",
                "TN010190F",
                "11A11111",
                "AB12345C",
                "DA123456A",
                "ZZ123456A",
                ""
            })
    void aNumberThatIsNeverIssuedIsRefused(String text) {
        assertThat(NationalInsuranceNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"QQ123456C", "qq 12 34 56 c", " QQ-12-34-56-C ", "QQ.123456.C"})
    void spacesPunctuationAndCaseDoNotMatter(String text) {
        assertThat(NationalInsuranceNumber.parse(text, Samples.ACCEPTED))
                .hasValue(new NationalInsuranceNumber("QQ123456C"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BG123456A", "AO123456A", "OO123456A", "QQ123456E", "TN010190F"})
    void acceptingSamplesAcceptsNothingElseThatIsWrong(String text) {
        assertThat(NationalInsuranceNumber.parse(text, Samples.ACCEPTED)).isEmpty();
    }

    @Test
    void theSuffixMayBeMissing() {
        var number = NationalInsuranceNumber.parse("QQ 12 34 56", Samples.ACCEPTED).orElseThrow();

        assertThat(number.shown()).isEqualTo("QQ 12 34 56");
        assertThat(number.stem()).isEqualTo("QQ123456");
    }

    @Test
    void officersReadItInPairs() {
        var number = new NationalInsuranceNumber("QQ123456C");

        assertThat(number.shown()).isEqualTo("QQ 12 34 56 C");
        assertThat(number).hasToString("QQ123456C");
        assertThat(number.stem()).isEqualTo("QQ123456");
        assertThat(number.sample()).isTrue();
    }

    @Test
    void nothingButAWellFormedNumberCanBeHeld() {
        assertThatThrownBy(() -> new NationalInsuranceNumber("QQ 12 34 56 C"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("QQ 12 34 56 C");
    }
}
