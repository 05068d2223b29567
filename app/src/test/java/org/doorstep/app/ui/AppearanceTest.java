package org.doorstep.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppearanceTest {

    @Test
    void whatIsKeptIsReadBack() {
        var chosen = new Appearance(Theme.DARK, Density.COMPACT, TextSize.PER_CENT_150);

        assertThat(Appearance.parse(chosen.toString())).isEqualTo(chosen);
    }

    @Test
    void whatIsNotUnderstoodIsAsByDefault() {
        assertThat(Appearance.parse("purple comfortable 90000"))
                .isEqualTo(Appearance.DEFAULT.with(Density.COMFORTABLE));
    }

    @Test
    void anOddTextSizeBecomesTheNearest() {
        assertThat(Appearance.parse("light 130").textSize()).isEqualTo(TextSize.PER_CENT_125);
    }
}
