package org.doorstep.app.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthFormTest {

    @ParameterizedTest
    @CsvSource({
        "1440, 1.0, WIDE",
        "1280, 1.0, MEDIUM",
        "1000, 1.0, NARROW",
        "1440, 1.5, NARROW",
        "1440, 2.0, SMALL"
    })
    void largerTextNeedsTheFormOfANarrowerWindow(double width, double scale, WidthForm form) {
        assertThat(WidthForm.of(width, scale)).isEqualTo(form);
    }
}
