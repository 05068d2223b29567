package org.doorstep.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlightTest {

    private static String marked(String text, String typed) {
        return Highlight.parts(text, typed).stream()
                .map(part -> part.typed() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void aWordThatWasTypedStandsOut() {
        assertThat(marked("OKAFOR, Thomas", "okafor")).isEqualTo("[OKAFOR], Thomas");
    }

    @Test
    void theBeginningOfAWordIsEnough() {
        assertThat(marked("OKAFOR, Thomas", "oka th")).isEqualTo("[OKAFOR], [Thomas]");
    }

    @Test
    void accentsNeedNotBeTyped() {
        assertThat(marked("ADÉBÁYỌ̀, Folasade", "adebayo")).isEqualTo("[ADÉBÁYỌ̀], Folasade");
    }

    @Test
    void aYearIsFoundInADate() {
        assertThat(marked("14 March 1979 (47)", "1979")).isEqualTo("14 March [1979] (47)");
    }

    @Test
    void nothingTypedMarksNothing() {
        assertThat(marked("OKAFOR, Thomas", " ")).isEqualTo("OKAFOR, Thomas");
    }
}
