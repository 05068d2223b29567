package org.doorstep.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts clocks: by the council's rules and the bank holidays, where the council is. Pure: the
/// same clock always ends at the same moment.
///
/// A day on which a clock stood at its end does not count: from the day on which it was paused to
/// the day before it went on. Paused hours are taken out to the second. A clock in months ends as
/// many days later as it stood.
public final class Reckoning {

    private final RuleBook rules;
    private final Holidays holidays;
    private final ZoneId zone;

    public Reckoning(RuleBook rules, Holidays holidays, ZoneId zone) {
        this.rules = rules;
        this.holidays = holidays;
        this.zone = zone;
    }

    public RuleBook rules() {
        return rules;
    }

    public Holidays holidays() {
        return holidays;
    }

    /// The day it is where the council is.
    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /// The rule that a clock follows: the edition in force when it started. Empty if this council
    /// has none.
    public Optional<Rule> rule(Running clock) {
        return rules.rule(clock.rule(), day(clock.started()));
    }

    /// How a clock stands.
    ///
    /// @param doneAt when what was to do was done; null while it is not
    /// @return empty if the council has no such rule
    public Optional<Standing> standing(Running clock, Instant now, @Nullable Instant doneAt) {
        return rule(clock).map(rule -> standing(rule, clock, now, doneAt));
    }

    /// When a clock ends; empty while it is paused.
    public Optional<Deadline> due(Rule rule, Running clock) {
        return clock.pause().isPresent() ? Optional.empty() : Optional.of(end(rule, clock));
    }

    private Standing standing(Rule rule, Running clock, Instant now, @Nullable Instant doneAt) {
        var pause = clock.pause();
        if (pause.isPresent() && doneAt == null) {
            return Standing.paused(rule, pause.get());
        }
        var ended =
                doneAt != null && pause.isPresent() ? clock.resumed(latest(doneAt, clock)) : clock;
        var deadline = end(rule, ended);
        var by = doneAt == null ? now : doneAt;
        var standing =
                Standing.running(
                        rule,
                        deadline,
                        lastMoment(deadline),
                        riskFrom(rule, deadline),
                        by,
                        doneAt != null);
        return deadline.moment() == null ? standing.inDays(day(by)) : standing;
    }

    private static Instant latest(Instant doneAt, Running clock) {
        var paused = clock.pauses().getLast().from();
        return doneAt.isBefore(paused) ? paused : doneAt;
    }

    private Deadline end(Rule rule, Running clock) {
        return switch (rule.limit().unit()) {
            case HOURS -> inHours(rule, clock);
            case DAYS -> inDays(rule, clock, false);
            case WORKING_DAYS -> inDays(rule, clock, true);
            case MONTHS -> inMonths(rule, clock);
        };
    }

    private Deadline inHours(Rule rule, Running clock) {
        var end = clock.started().plus(Duration.ofHours(rule.limit().amount()));
        for (var pause : clock.pauses()) {
            var until = pause.until();
            if (until != null) {
                end = end.plus(Duration.between(pause.from(), until));
            }
        }
        return new Deadline(day(end), end, true);
    }

    private Deadline inDays(Rule rule, Running clock, boolean onlyWorking) {
        var start = day(clock.started());
        var day = rule.firstDay() == FirstDay.SAME ? start.minusDays(1) : start;
        for (int left = rule.limit().amount(); left > 0; ) {
            day = day.plusDays(1);
            if (!stoodOn(clock.pauses(), day) && (!onlyWorking || holidays.isWorkingDay(day))) {
                left--;
            }
        }
        return rolled(rule, start, day, onlyWorking);
    }

    private Deadline inMonths(Rule rule, Running clock) {
        var start = day(clock.started());
        var day = start.plusMonths(rule.limit().amount());
        if (rule.firstDay() == FirstDay.SAME) {
            day = day.minusDays(1);
        }
        for (var pause : clock.pauses()) {
            var until = pause.until();
            if (until != null) {
                day = day.plusDays(day(until).toEpochDay() - day(pause.from()).toEpochDay());
            }
        }
        return rolled(rule, start, day, false);
    }

    private Deadline rolled(Rule rule, LocalDate start, LocalDate day, boolean onlyWorking) {
        var end =
                switch (rule.roll()) {
                    case NONE -> day;
                    case FORWARD -> holidays.workingDayFrom(day);
                    case BACK -> holidays.workingDayUpTo(day);
                };
        var asksHolidays = onlyWorking || rule.roll() != Roll.NONE;
        var certain = !asksHolidays || holidays.covers(start) && holidays.covers(end);
        return new Deadline(end, null, certain);
    }

    private boolean stoodOn(List<Pause> pauses, LocalDate day) {
        return pauses.stream()
                .anyMatch(pause -> {
                    var until = pause.until();
                    return until != null
                            && !day.isBefore(day(pause.from()))
                            && day.isBefore(day(until));
                });
    }

    /// Up to this moment it is in time.
    private Instant lastMoment(Deadline deadline) {
        var moment = deadline.moment();
        return moment != null
                ? moment
                : deadline.day().plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    private Instant riskFrom(Rule rule, Deadline deadline) {
        var warn = rule.warn();
        if (warn.unit() == Unit.HOURS) {
            return lastMoment(deadline).minus(Duration.ofHours(warn.amount()));
        }
        var day =
                switch (warn.unit()) {
                    case HOURS, DAYS -> deadline.day().minusDays(warn.amount());
                    case WORKING_DAYS -> holidays.workingDaysBefore(deadline.day(), warn.amount());
                    case MONTHS -> deadline.day().minusMonths(warn.amount());
                };
        return day.atStartOfDay(zone).toInstant();
    }
}
