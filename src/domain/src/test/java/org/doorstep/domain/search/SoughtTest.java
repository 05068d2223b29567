package org.doorstep.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoughtTest {

    private static final String NOTE =
            "Visited Siân’s flat. The bedroom wall is damp, black mould behind the bed. O'Brien to"
                    + " call about no 4.";

    private static boolean fits(String typed) {
        return Sought.parse(typed).fits(NOTE);
    }

    @Test
    void everyWordMustBeThereInWhateverOrder() {
        assertThat(fits("damp bedroom")).isTrue();
        assertThat(fits("damp kitchen")).isFalse();
    }

    @Test
    void aWordFindsWhatItBegins() {
        assertThat(fits("bedr")).isTrue();
        assertThat(fits("room")).isFalse();
    }

    @Test
    void capitalsAccentsAndApostrophesDoNotMatter() {
        assertThat(fits("SIAN")).isTrue();
        assertThat(fits("obrien")).isTrue();
        assertThat(fits("O’Brien")).isTrue();
    }

    @Test
    void aSingleLetterOrFigureFindsItselfAlone() {
        assertThat(fits("flat 4")).isTrue();
        assertThat(fits("flat b")).isFalse();
    }

    @Test
    void wordsBetweenQuotationMarksStandOneAfterTheOther() {
        assertThat(fits("\"black mould\"")).isTrue();
        assertThat(fits("“mould black”")).isFalse();
        assertThat(fits("\"black mou\"")).isFalse();
    }

    @Test
    void aPhraseThatIsStillTypedMayEndInABeginning() {
        assertThat(fits("\"black mou")).isTrue();
    }

    @Test
    void oneLetterIsTooLittle() {
        assertThat(Sought.parse("d").tooLittle()).isTrue();
        assertThat(Sought.parse(" “” ").tooLittle()).isTrue();
        assertThat(Sought.parse("da").tooLittle()).isFalse();
    }
}
