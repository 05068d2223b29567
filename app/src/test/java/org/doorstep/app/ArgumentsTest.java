package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void aValueStandsBehindAnEqualsSignOrInTheNextWord() {
        assertThat(read("--hub=https://hub.example.org/?a=b").value("--hub"))
                .contains("https://hub.example.org/?a=b");
        assertThat(read("--hub", "https://hub.example.org").value("--hub"))
                .contains("https://hub.example.org");
    }

    @Test
    void anOptionWithoutAValueIsThereOrNot() {
        assertThat(read("--help").has("--help")).isTrue();
        assertThat(read("--hub=x").has("--help")).isFalse();
        assertThat(read().value("--hub")).isEmpty();
    }

    @Test
    void theLastOfTwoValuesCounts() {
        assertThat(read("--hub=one", "--hub=two").value("--hub")).contains("two");
    }

    @Test
    void whatIsNoOptionIsRefusedByName() {
        assertThatThrownBy(() -> read("--hubb=x"))
                .hasMessage("--hubb=x is not an option of Doorstep.");
        assertThatThrownBy(() -> read("file.txt"))
                .hasMessage("file.txt is not an option of Doorstep.");
        assertThatThrownBy(() -> read("--help=yes")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOptionThatNeedsAValueSaysSo() {
        assertThatThrownBy(() -> read("--hub")).hasMessage("--hub needs a value, as --hub=VALUE.");
    }

    private static Arguments read(String... words) {
        return Arguments.read(words, Set.of("--hub"), Set.of("--help"));
    }
}
