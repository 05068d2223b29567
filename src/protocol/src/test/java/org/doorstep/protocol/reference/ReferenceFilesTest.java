package org.doorstep.protocol.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.doorstep.domain.clock.Checked;
import org.doorstep.domain.reference.Reference.Kind;
import org.junit.jupiter.api.Test;

class ReferenceFilesTest {

    private static final String RULE =
            """
            {
              "clocks": [
                {
                  "id": "reply",
                  "service": "housing",
                  "title": "Reply",
                  "starts": "the day it came",
                  "limit": "10 wd",
                  "first_day": "tomorrow",
                  "warn": "2 days",
                  "statuory": false,
                  "source": "Our charter",
                  "checked": "local"
                }
              ]
            }
            """;

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsLine() {
        var thrown =
                catchThrowableOfType(FlawedFileException.class, () -> ReferenceFiles.clocks(RULE));

        assertThat(thrown.flaws())
                .extracting(Flaw::toString)
                .containsExactly(
                        "Line 8: “10 wd” is no length of time. Write a number and hours, days,"
                                + " weeks, working days, months or years, as in “10 working days”.",
                        "Line 9: Use one of: same, next.",
                        "Line 3: “statutory” is true or false.",
                        "Line 11: “statuory” is not known here. Check its spelling, or take it out.");
    }

    @Test
    void whatIsNotJsonIsToldWithItsLine() {
        var thrown =
                catchThrowableOfType(
                        FlawedFileException.class,
                        () -> ReferenceFiles.clocks("{\n  \"clocks\": [\n    nonsense\n  ]\n}"));

        assertThat(thrown.getMessage()).startsWith("Line 3: This is not JSON");
    }

    @Test
    void twoEditionsOfARuleNeverHoldAtOnce() {
        var good = RULE.replace("10 wd", "10 days").replace("tomorrow", "next");
        var one = good.replace("statuory", "statutory");
        var rule = one.substring(one.indexOf('{', 1), one.lastIndexOf(']'));
        var thrown =
                catchThrowableOfType(
                        FlawedFileException.class,
                        () -> ReferenceFiles.clocks("{\"clocks\": [" + rule + "," + rule + "]}"));

        assertThat(thrown).hasMessageContaining("Two editions of reply are in force at once");
    }

    @Test
    void theBankHolidaysOfGovUkAreTakenAsTheyAre() {
        var holidays =
                ReferenceFiles.bankHolidays(
                        """
                        {"england-and-wales": {"division": "england-and-wales", "events": [
                          {"title": "Christmas Day", "date": "2030-12-25", "notes": "", "bunting": true}]},
                         "scotland": {"division": "scotland", "events": [
                          {"title": "2nd January", "date": "2030-01-02", "notes": "", "bunting": true}]}}
                        """);

        assertThat(holidays.days()).containsExactly(LocalDate.of(2030, 12, 25));
        assertThat(holidays.covers(LocalDate.of(2030, 1, 1))).isTrue();
        assertThat(holidays.covers(LocalDate.of(2031, 1, 1))).isFalse();
    }

    @Test
    void everyYearOfTheShippedTableHasItsEightHolidaysOnWeekdaysWithEaster() {
        var holidays = ReferenceFiles.bankHolidays(ReferenceFiles.shipped(Kind.BANK_HOLIDAYS));

        for (int year = 2024; year <= 2028; year++) {
            var ofYear = year;
            assertThat(holidays.days())
                    .filteredOn(day -> day.getYear() == ofYear)
                    .hasSize(8)
                    .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY)
                    .noneMatch(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY)
                    .contains(easter(year).minusDays(2), easter(year).plusDays(1));
        }
    }

    @Test
    void rulesThatNobodyHasCheckedSaySo() {
        var rules = ReferenceFiles.clocks(ReferenceFiles.shipped(Kind.CLOCKS));

        assertThat(rules.rule("homelessness-relief", LocalDate.of(2026, 9, 7)).orElseThrow())
                .satisfies(rule -> assertThat(rule.checked()).isEqualTo(Checked.UNVERIFIED))
                .satisfies(rule -> assertThat(rule.source()).contains("s.189B"));
    }

    /// Easter Sunday, by the anonymous Gregorian computus.
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
