package org.doorstep.linkage.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDatesTest {

    @ParameterizedTest
    @CsvSource({
        "1979-03-14, 1979-03-14",
        "19790314, 1979-03-14",
        "14/03/1979, 1979-03-14",
        "14-MAR-1979, 1979-03-14",
        "14 March 1979, 1979-03-14",
        "1979-03-14T00:00:00, 1979-03-14",
        "14.3.79, 1979-03-14",
        "1979, 1979",
        "03/1979, 1979-03"
    })
    void everyUsualFormIsRead(String written, String iso) {
        assertThat(WrittenDates.of(List.of(written)).iso(written)).contains(iso);
    }

    @Test
    void aColumnWhoseSecondPartPassesTwelveHasTheMonthFirst() {
        var dates = WrittenDates.of(List.of("03/04/1979", "03/14/1979"));

        assertThat(dates.iso("03/04/1979")).contains("1979-03-04");
    }

    @Test
    void aSlipThatMakesNoDateIsStillMuchLikeTheRightOne() {
        assertThat(WrittenDates.of(List.of()).iso("19791314")).contains("1979-13-14");
    }

    @Test
    void whatIsNoDateSaysNothing() {
        assertThat(WrittenDates.of(List.of()).iso("not known")).isEmpty();
    }
}
