package org.doorstep.app.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.domain.clock.Checked;
import org.doorstep.domain.clock.Deadline;
import org.doorstep.domain.clock.Rule;
import org.doorstep.domain.clock.Standing;
import org.jspecify.annotations.Nullable;

/// What is due, in words: the same everywhere.
public final class Limits {

    private static final Messages TEXT = Messages.of("limits");

    private final Clock clock;

    public Limits(Clock clock) {
        this.clock = clock;
    }

    /// How it stands: *Due 12 August 2026*, *Due today*, *Late 2 days*, *Paused*, *Done in time*.
    public String state(Standing standing) {
        var left = standing.left();
        var hours = standing.hours();
        return switch (standing.state()) {
            case LATE -> hours ? TEXT.get("late.hours", left) : TEXT.get("late.days", left);
            case AT_RISK -> hours ? TEXT.get("left.hours", left) : TEXT.get("left.days", left);
            case DUE -> TEXT.get("due", until(standing));
            case PAUSED -> TEXT.get("paused");
            case KEPT -> TEXT.get("kept");
            case MISSED -> hours ? TEXT.get("missed.hours", left) : TEXT.get("missed.days", left);
        };
    }

    /// How much presses: *Nothing is late, 2 tasks are at risk.* What is due today is at risk.
    public static String pressing(int late, int atRisk) {
        return TEXT.get("pressing", late, atRisk);
    }

    /// By when: *by 12 August 2026*, with the time for limits in hours; for a paused clock since
    /// when and why it stands.
    public String until(Standing standing) {
        var pause = standing.pause();
        if (pause != null) {
            return TEXT.get("pausedSince", new Dates(clock).day(pause.from()), pause.reason());
        }
        var deadline = standing.deadline();
        return deadline == null ? "" : until(deadline);
    }

    /// A deadline: *12 August 2026*, or *14:05* of today, or both.
    public String until(Deadline deadline) {
        var moment = deadline.moment();
        return moment == null ? Dates.day(deadline.day()) : new Dates(clock).moment(moment);
    }

    /// The rule in a few words: *Housing Benefit: decide the claim, 14 days*.
    public static String rule(Rule rule) {
        return TEXT.get("rule", rule.title(), rule.limit());
    }

    /// From when to when a rule is in force; empty if always.
    public static Optional<String> inForce(Rule rule) {
        var from = rule.from();
        var until = rule.until();
        if (from == null && until == null) {
            return Optional.empty();
        }
        return Optional.of(
                until == null
                        ? TEXT.get("force.from", day(from))
                        : from == null
                                ? TEXT.get("force.until", day(until))
                                : TEXT.get("force.between", day(from), day(until)));
    }

    /// How well it is known that a rule is so.
    public static String checked(Rule rule) {
        return checked(rule.checked());
    }

    /// The same of anything that a file lays down.
    public static String checked(Checked how) {
        return switch (how) {
            case OFFICIAL -> TEXT.get("checked.official");
            case SECONDARY -> TEXT.get("checked.secondary");
            case UNVERIFIED -> TEXT.get("checked.unverified");
            case LOCAL -> TEXT.get("checked.local");
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.day(day);
    }
}
