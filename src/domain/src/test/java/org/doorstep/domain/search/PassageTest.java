package org.doorstep.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.doorstep.domain.search.Passage.Part;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static Passage of(String text, String typed) {
        return Passage.of(text, Sought.parse(typed));
    }

    private static String found(Passage passage) {
        return passage.parts().stream()
                .filter(Part::found)
                .map(Part::text)
                .collect(Collectors.joining("|"));
    }

    @Test
    void whatWasFoundIsMarkedInItsSentence() {
        var passage = of("Rang at ten. The bedroom is damp. Will call back.", "damp bed");

        assertThat(passage.text()).isEqualTo("The bedroom is damp. Will call back.");
        assertThat(found(passage)).isEqualTo("bedroom|damp");
    }

    @Test
    void aLongTextIsCutBetweenWordsOnBothSides() {
        var passage =
                of("a long word before it ".repeat(20) + "damp" + " and more".repeat(50), "damp");

        assertThat(passage.text()).startsWith("… ").endsWith(" …").hasSizeLessThan(160);
        assertThat(found(passage)).isEqualTo("damp");
    }

    @Test
    void theWordsAreShownWhereMostOfThemStandTogether() {
        var passage =
                of(
                        "Damp was not seen.\n" + "Nothing. ".repeat(30) + "Damp bedroom.",
                        "damp bedroom");

        assertThat(found(passage)).isEqualTo("Damp|bedroom");
    }

    @Test
    void linesAreReadAsOne() {
        assertThat(of("Kitchen:\n  damp", "damp kitchen").text()).isEqualTo("Kitchen: damp");
    }

    @Test
    void aPhraseIsMarkedAsOne() {
        assertThat(found(of("The black mould again", "\"black mould\""))).isEqualTo("black mould");
    }
}
