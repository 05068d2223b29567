package org.doorstep.app.ui.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Limits;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Standing;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.task.Task;
import org.jspecify.annotations.Nullable;

/// One task, in words.
///
/// @param record the task as it was read
/// @param whose the person or the officer, whichever the page does not say already
/// @param what in a few words, without an address that must not be disclosed
/// @param standing how its limit stands; null if it has none, or if the rule is not known here
/// @param state the standing in words
/// @param by until when and by which rule, or why there is no limit
/// @param given whether somebody gave it to the officer since they last looked
public record TaskLine(
        Recorded<Task> record,
        Mention whose,
        String what,
        @Nullable Standing standing,
        String state,
        String by,
        boolean given) {

    /// The most pressing first; what has no limit last.
    public static final Comparator<TaskLine> PRESSING =
            Comparator.comparing(TaskLine::urgency)
                    .thenComparing(TaskLine::lastDay)
                    .thenComparing(TaskLine::lastMoment)
                    .thenComparing(line -> line.record().header().id());

    private static final Messages TEXT = Messages.of("task");

    /// @param whose of whom the row says the name; what it must not tell is that of the person in
    ///   whose file the task is
    public static TaskLine of(
            Recorded<Task> record, Mention whose, Reckoning reckoning, Clock clock, boolean given) {
        var task = record.body();
        var doneAt = task.isOpen() ? null : record.header().observedAt();
        var standing = task.standing(reckoning, clock.instant(), doneAt).orElse(null);
        return new TaskLine(
                record,
                whose,
                whose.discreet(task.what()),
                standing,
                state(task, standing, clock),
                whose.discreet(by(record, standing, clock)),
                given);
    }

    public UUID task() {
        return record.header().id();
    }

    /// In whose file it is.
    public UUID person() {
        return record.header().file();
    }

    public Task body() {
        return record.body();
    }

    /// Whether it is late or at risk.
    public boolean isPressing() {
        return body().isOpen()
                && standing != null
                && (standing.state() == Standing.State.LATE
                        || standing.state() == Standing.State.AT_RISK);
    }

    /// Whether its limit has passed.
    public boolean isLate() {
        return isPressing() && standing != null && standing.state() == Standing.State.LATE;
    }

    /// Whether the words of the task are whole: what leaves something out must not be changed, or
    /// it would be lost.
    public boolean isWhole() {
        return what.equals(body().what()) && whose.discreet(dueBy()).equals(dueBy());
    }

    /// The row as one sentence, for a screen reader.
    public String sentence() {
        var words = new StringBuilder(what);
        for (var part :
                new String[] {state, MarkerTag.spoken(whose), body().service().title(), by}) {
            if (!part.isEmpty()) {
                words.append(", ").append(part);
            }
        }
        return given ? TEXT.get("given") + ": " + words : words.toString();
    }

    private String dueBy() {
        var why = body().dueBy();
        return why == null ? "" : why;
    }

    private int urgency() {
        return standing == null ? Standing.State.values().length : standing.state().ordinal();
    }

    private LocalDate lastDay() {
        return Optional.ofNullable(standing).flatMap(Standing::day).orElse(LocalDate.MAX);
    }

    /// Limits in hours end within their day, all others with it.
    private Instant lastMoment() {
        var deadline = standing == null ? null : standing.deadline();
        var moment = deadline == null ? null : deadline.moment();
        return moment == null ? Instant.MAX : moment;
    }

    private static String state(Task task, @Nullable Standing standing, Clock clock) {
        if (task.state() == Task.State.CANCELLED) {
            return TEXT.get("state.cancelled");
        }
        if (standing != null) {
            return new Limits(clock).state(standing);
        }
        return task.isOpen() ? "" : TEXT.get("state.done");
    }

    private static String by(Recorded<Task> record, @Nullable Standing standing, Clock clock) {
        var task = record.body();
        if (!task.isOpen()) {
            return new Dates(clock).moment(record.header().observedAt());
        }
        if (standing == null) {
            var running = task.clock();
            return running == null ? TEXT.get("noLimit") : TEXT.get("unknownRule", running.rule());
        }
        var until = new Limits(clock).until(standing);
        var rule = standing.rule();
        var why = rule == null ? task.dueBy() : Limits.rule(rule);
        var when = standing.pause() == null ? TEXT.get("by", until) : until;
        return why == null || why.isBlank() ? when : TEXT.get("byRule", when, why);
    }
}
