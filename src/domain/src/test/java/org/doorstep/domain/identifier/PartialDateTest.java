package org.doorstep.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({"1979-03-14, 14 March 1979", "1979-03, March 1979", "1979, 1979"})
    void asMuchAsIsKnownIsReadAndShown(String text, String shown) {
        var date = PartialDate.parse(text).orElseThrow();

        assertThat(date).hasToString(text);
        assertThat(date.shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "79", "1979-13", "1979-02-30", "14/03/1979", "1979-00-14"})
    void whatTheCalendarDoesNotHaveIsRefused(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1979-03-14, 1979-03-14, true",
        "1979-03-14, 1979-03, true",
        "1979, 1979-03-14, true",
        "1979-03, 1979-04-14, false",
        "1979-03-14, 1979-03-15, false",
        "1979, 1980, false"
    })
    void twoDatesAgreeIfNothingKnownDiffers(String one, String other, boolean agree) {
        var left = PartialDate.parse(one).orElseThrow();
        var right = PartialDate.parse(other).orElseThrow();

        assertThat(left.agreesWith(right)).isEqualTo(agree);
        assertThat(right.agreesWith(left)).isEqualTo(agree);
    }

    @Test
    void onlyAFullDateIsADay() {
        assertThat(new PartialDate(1979, 3, 14).full()).hasValue(LocalDate.of(1979, 3, 14));
        assertThat(new PartialDate(1979, 3, 0).full()).isEmpty();
        assertThat(PartialDate.of(LocalDate.of(1979, 3, 14)))
                .isEqualTo(new PartialDate(1979, 3, 14));
    }

    @Test
    void aDayNeedsItsMonth() {
        assertThatThrownBy(() -> new PartialDate(1979, 0, 14))
                .isInstanceOf(DateTimeException.class);
    }
}
