package org.doorstep.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameLinesTest {

    @Test
    void aNameThatFitsStandsInTheFirstLine() {
        assertThat(NameLines.of("OKAFOR, Tom", "Mill Lane"))
                .isEqualTo(new NameLines("OKAFOR, Tom", "Mill Lane"));
    }

    @Test
    void aNameAsLongAsALineGoesOnInTheSecond() {
        assertThat(NameLines.of("ADÉBÁYỌ̀-FEATHERSTONEHAUGH, Folasade Oluwaseun", "Larch House"))
                .isEqualTo(
                        new NameLines(
                                "ADÉBÁYỌ̀-FEATHERSTONEHAUGH,", "Folasade Oluwaseun · Larch House"));
    }

    @Test
    void aLongNameWithoutAGivenNameIsOneLine() {
        assertThat(NameLines.of("THE TRUSTEES OF THE WRENFORD ALMSHOUSES", ""))
                .isEqualTo(new NameLines("THE TRUSTEES OF THE WRENFORD ALMSHOUSES", ""));
    }
}
