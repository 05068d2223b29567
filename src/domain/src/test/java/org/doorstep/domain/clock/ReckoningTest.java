package org.doorstep.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.clock.Standing.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 24);
    private static final Holidays HOLIDAYS =
            new Holidays(
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31),
                    Set.of(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 12, 25)));

    @Test
    void theFirstDayCountsOrNotAsTheRuleSays() {
        assertThat(due("7 days", FirstDay.SAME, Roll.NONE).day()).isEqualTo(MONDAY.plusDays(6));
        assertThat(due("7 days", FirstDay.NEXT, Roll.NONE).day()).isEqualTo(MONDAY.plusDays(7));
        assertThat(due("1 month", FirstDay.SAME, Roll.NONE).day())
                .isEqualTo(LocalDate.of(2026, 9, 23));
    }

    @Test
    void workingDaysLeaveOutWeekendsAndBankHolidays() {
        // Tuesday to Friday, then Tuesday after the weekend and the bank holiday.
        assertThat(due("5 working days", FirstDay.NEXT, Roll.NONE).day())
                .isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void aLimitThatEndsOnNoWorkingDayRollsAsTheRuleSays() {
        // Saturday 29 August; Monday is a bank holiday.
        assertThat(due("5 days", FirstDay.NEXT, Roll.NONE).day())
                .isEqualTo(LocalDate.of(2026, 8, 29));
        assertThat(due("5 days", FirstDay.NEXT, Roll.FORWARD).day())
                .isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(due("5 days", FirstDay.NEXT, Roll.BACK).day())
                .isEqualTo(LocalDate.of(2026, 8, 28));
    }

    @Test
    void daysOnWhichTheClockStoodDoNotCount() {
        var clock = paused(at(26, 9), at(28, 17));

        assertThat(due(rule("7 days", "1 day"), clock).day()).isEqualTo(MONDAY.plusDays(9));
        assertThat(due(rule("3 working days", "1 day"), clock).day())
                .isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(due(rule("1 month", "1 day"), clock).day()).isEqualTo(LocalDate.of(2026, 9, 26));
    }

    @Test
    void hoursThatAClockStoodAreTakenOut() {
        var clock = paused(at(24, 12), at(24, 15));

        assertThat(due(rule("24 hours", "1 hour"), clock).moment()).isEqualTo(at(25, 13));
    }

    @Test
    void aPauseThatEndsOnTheDayItBeganChangesNoDay() {
        assertThat(due(rule("7 days", "1 day"), paused(at(26, 9), at(26, 17))).day())
                .isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void aPausedClockHasNoEndAndSaysWhy() {
        var clock = clock().paused(at(26, 9), "Evidence asked for");

        assertThat(standing(rule("7 days", "1 day"), clock, at(27, 9), null))
                .satisfies(standing -> assertThat(standing.state()).isEqualTo(State.PAUSED))
                .satisfies(standing -> assertThat(standing.day()).isEmpty())
                .satisfies(standing ->
                        assertThat(standing.pause())
                                .isEqualTo(new Pause(at(26, 9), null, "Evidence asked for")));
        assertThatThrownBy(() -> clock.paused(at(27, 9), "Again"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> clock().resumed(at(27, 9)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itIsDueThenAtRiskThenLate() {
        var rule = rule("7 days", "2 days");

        assertThat(standing(rule, clock(), at(28, 23), null).state()).isEqualTo(State.DUE);
        assertThat(standing(rule, clock(), at(29, 0), null).state()).isEqualTo(State.AT_RISK);
        var lastMinute = LocalDateTime.of(2026, 8, 31, 23, 59).atZone(LONDON).toInstant();
        assertThat(standing(rule, clock(), lastMinute, null))
                .satisfies(standing -> assertThat(standing.state()).isEqualTo(State.AT_RISK))
                .satisfies(standing -> assertThat(standing.left()).isZero());
        var after = LocalDateTime.of(2026, 9, 2, 0, 0).atZone(LONDON).toInstant();
        assertThat(standing(rule, clock(), after, null))
                .satisfies(standing -> assertThat(standing.state()).isEqualTo(State.LATE))
                .satisfies(standing -> assertThat(standing.left()).isEqualTo(2));
    }

    @Test
    void hoursAreToldInHours() {
        var rule = rule("24 hours", "6 hours");

        assertThat(standing(rule, clock(), at(24, 20), null))
                .satisfies(standing -> assertThat(standing.state()).isEqualTo(State.DUE))
                .satisfies(standing -> assertThat(standing.left()).isEqualTo(14))
                .satisfies(standing -> assertThat(standing.hours()).isTrue());
        assertThat(standing(rule, clock(), at(25, 5), null).state()).isEqualTo(State.AT_RISK);
        assertThat(standing(rule, clock(), at(25, 13), null).state()).isEqualTo(State.LATE);
    }

    @Test
    void whatIsDoneWasKeptOrMissed() {
        var rule = rule("7 days", "2 days");

        assertThat(standing(rule, clock(), at(31, 20), at(31, 18)).state()).isEqualTo(State.KEPT);
        var late = LocalDateTime.of(2026, 9, 1, 9, 0).atZone(LONDON).toInstant();
        assertThat(standing(rule, clock(), late, late).state()).isEqualTo(State.MISSED);
        var standing = clock().paused(at(26, 9), "Evidence asked for");
        assertThat(standing(rule, standing, late, late).state()).isEqualTo(State.KEPT);
    }

    @Test
    void beyondTheLastKnownBankHolidayTheEndIsNotCertain() {
        assertThat(due("100 working days", FirstDay.NEXT, Roll.NONE).certain()).isFalse();
        assertThat(due("5 working days", FirstDay.NEXT, Roll.NONE).certain()).isTrue();
        assertThat(due("12 months", FirstDay.NEXT, Roll.NONE).certain()).isTrue();
    }

    @Test
    void aClockGoesOnByTheEditionUnderWhichItBegan() {
        var before = rule("7 days", null, MONDAY.minusDays(1));
        var after = rule("5 days", MONDAY, null);
        var reckoning = new Reckoning(new RuleBook(List.of(after, before)), HOLIDAYS, LONDON);
        var old =
                Running.since("rule", MONDAY.minusDays(1).atTime(23, 0).atZone(LONDON).toInstant());

        assertThat(reckoning.rule(old)).contains(before);
        assertThat(reckoning.rule(clock())).contains(after);
        assertThat(reckoning.standing(Running.since("gone", at(24, 9)), at(24, 9), null)).isEmpty();
    }

    @Test
    void pausesThatOverlapAreAFault() {
        assertThat(clock().paused(at(24, 1), "Before it began").fault()).isNotNull();
        assertThat(paused(at(26, 9), at(28, 17)).paused(at(27, 9), "Meanwhile").fault())
                .isNotNull();
        assertThat(paused(at(26, 9), at(28, 17)).paused(at(28, 17), "After").fault()).isNull();
        var twoOpen =
                new Running(
                        "rule",
                        at(24, 9),
                        List.of(
                                new Pause(at(25, 9), null, "One"),
                                new Pause(at(26, 9), null, "Two")));
        assertThat(twoOpen.fault()).isNotNull();
    }

    private static Deadline due(String limit, FirstDay first, Roll roll) {
        return due(rule(limit, first, roll, "1 day", null, null), clock());
    }

    private static Deadline due(Rule rule, Running clock) {
        return reckoning(rule).due(rule, clock).orElseThrow();
    }

    private static Standing standing(
            Rule rule, Running clock, Instant now, @Nullable Instant doneAt) {
        return reckoning(rule).standing(clock, now, doneAt).orElseThrow();
    }

    private static Reckoning reckoning(Rule rule) {
        return new Reckoning(new RuleBook(List.of(rule)), HOLIDAYS, LONDON);
    }

    private static Running clock() {
        return Running.since("rule", at(24, 10));
    }

    private static Running paused(Instant from, Instant until) {
        return clock().paused(from, "Evidence asked for").resumed(until);
    }

    private static Instant at(int dayOfAugust, int hour) {
        return LocalDateTime.of(2026, 8, dayOfAugust, hour, 0).atZone(LONDON).toInstant();
    }

    private static Rule rule(String limit, String warn) {
        return rule(limit, FirstDay.NEXT, Roll.NONE, warn, null, null);
    }

    private static Rule rule(String limit, @Nullable LocalDate from, @Nullable LocalDate until) {
        return rule(limit, FirstDay.NEXT, Roll.NONE, "1 day", from, until);
    }

    private static Rule rule(
            String limit,
            FirstDay first,
            Roll roll,
            String warn,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new Rule(
                "rule",
                Category.HOUSING,
                "Do it",
                "the day it came",
                Span.parse(limit),
                first,
                roll,
                Span.parse(warn),
                from,
                until,
                true,
                "A law",
                Checked.OFFICIAL,
                List.of("Evidence asked for"),
                null);
    }
}
