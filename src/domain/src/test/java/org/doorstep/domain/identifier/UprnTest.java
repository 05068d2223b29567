package org.doorstep.domain.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UprnTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "999000000001, 999000000001",
        "000010091234, 10091234",
        "' 42 ', 42",
        "0000000000042, 42"
    })
    void upToTwelveDigitsAreReadWithoutTheirPadding(String text, String read) {
        assertThat(Uprn.parse(text).orElseThrow()).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "000", "1999000000001", "12a", "-5", "1.5"})
    void anythingElseIsRefused(String text) {
        assertThat(Uprn.parse(text)).isEmpty();
    }

    @Test
    void nothingOutOfRangeCanBeHeld() {
        assertThatThrownBy(() -> new Uprn(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
