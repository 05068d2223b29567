package org.doorstep.domain.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.doorstep.domain.identifier.PartialDate;
import org.junit.jupiter.api.Test;

class AgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 6);

    private static String age(String born) {
        return Age.on(TODAY, PartialDate.parse(born).orElseThrow()).map(Age::shown).orElse("none");
    }

    @Test
    void aBirthdayCounts() {
        assertThat(age("1979-08-06")).isEqualTo("47");
        assertThat(age("1979-08-07")).isEqualTo("46");
    }

    @Test
    void aYearAloneLeavesTwoAges() {
        assertThat(age("1979")).isEqualTo("46 or 47");
    }

    @Test
    void aMonthThatHasPassedLeavesOne() {
        assertThat(age("1979-03")).isEqualTo("47");
    }

    @Test
    void theUnbornHaveNoAge() {
        assertThat(age("2026-12-01")).isEqualTo("none");
    }
}
