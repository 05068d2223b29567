package org.doorstep.domain.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a limit stands at a moment. The same everywhere in Doorstep.
///
/// @param state due, at risk, late, paused, kept or missed
/// @param deadline when it ends; null while it is paused
/// @param left how many whole units are left, or by how many it is late: 0 or more
/// @param hours whether those units are hours; else they are days of the calendar
/// @param rule which rule sets it; null for a date that somebody set
/// @param pause the pause it is in, or null
public record Standing(
        State state,
        @Nullable Deadline deadline,
        long left,
        boolean hours,
        @Nullable Rule rule,
        @Nullable Pause pause) {

    /// How it stands, from the most pressing.
    public enum State {
        LATE,
        AT_RISK,
        DUE,
        /// It stands still, with a reason.
        PAUSED,
        /// What was to do was done in time.
        KEPT,
        /// It was done, but late.
        MISSED;

        /// Whether something is left to do.
        public boolean isOpen() {
            return this != KEPT && this != MISSED;
        }
    }

    /// A day that somebody set, as it stands: at risk on its day.
    ///
    /// @param doneOn null while it is not done
    public static Standing of(LocalDate due, LocalDate today, @Nullable LocalDate doneOn) {
        var by = doneOn == null ? today : doneOn;
        var days = due.toEpochDay() - by.toEpochDay();
        var state =
                doneOn != null
                        ? (days < 0 ? State.MISSED : State.KEPT)
                        : days < 0 ? State.LATE : days == 0 ? State.AT_RISK : State.DUE;
        return new Standing(state, Deadline.on(due), Math.abs(days), false, null, null);
    }

    /// A paused clock.
    static Standing paused(Rule rule, Pause pause) {
        return new Standing(State.PAUSED, null, 0, false, rule, pause);
    }

    /// A clock that goes, or that was stopped because what was to do is done.
    ///
    /// @param riskFrom from when on it is at risk
    static Standing running(
            Rule rule, Deadline deadline, Instant end, Instant riskFrom, Instant by, boolean done) {
        var late = by.isAfter(end);
        var state =
                done
                        ? (late ? State.MISSED : State.KEPT)
                        : late ? State.LATE : by.isBefore(riskFrom) ? State.DUE : State.AT_RISK;
        var hours = Duration.between(by, end).abs().toHours();
        return new Standing(state, deadline, hours, true, rule, null);
    }

    /// The same, told in days of the calendar.
    Standing inDays(LocalDate by) {
        var days = deadline == null ? 0 : Math.abs(deadline.day().toEpochDay() - by.toEpochDay());
        return new Standing(state, deadline, days, false, rule, pause);
    }

    /// The last day, while there is one.
    public Optional<LocalDate> day() {
        return Optional.ofNullable(deadline).map(Deadline::day);
    }
}
