package org.doorstep.app.citizen.task;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doorstep.app.text.Dates;
import org.doorstep.app.text.Limits;
import org.doorstep.app.text.Messages;
import org.doorstep.app.text.TypedDate;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.clock.Deadline;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Rule;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.clock.Unit;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.jspecify.annotations.Nullable;

/// What is typed into the form of a task, as a task or as what is wrong with it, by field.
///
/// @param typed what each field holds
/// @param changed the task that is changed, or null for a new one
record TaskTyped(
        Function<TaskField, String> typed,
        @Nullable Task changed,
        Reckoning reckoning,
        Clock clock) {

    static final String BY_DAY = "day";
    static final String BY_RULE = "rule";

    private static final Messages TEXT = Messages.of("task");
    private static final int WHAT_CHARACTERS = 500;

    /// What is wrong, in the order of the fields; empty if nothing is.
    Map<TaskField, String> faults() {
        var faults = new EnumMap<TaskField, String>(TaskField.class);
        if (typed(TaskField.WHAT).isEmpty()) {
            faults.put(TaskField.WHAT, TEXT.get("form.what.missing"));
        } else if (typed(TaskField.WHAT).length() > WHAT_CHARACTERS) {
            faults.put(TaskField.WHAT, TEXT.get("form.what.long"));
        }
        switch (typed(TaskField.LIMIT)) {
            case BY_DAY -> dueFault().ifPresent(fault -> faults.put(TaskField.DUE_DAY, fault));
            case BY_RULE -> ruleFaults(faults);
            default -> {}
        }
        return faults;
    }

    /// The task; asked for when there are no faults.
    Task task() {
        var service = Category.parse(typed(TaskField.SERVICE));
        var byDay = typed(TaskField.LIMIT).equals(BY_DAY);
        var reason = typed(TaskField.REASON);
        return new Task(
                changed == null ? service : changed.service(),
                typed(TaskField.WHAT),
                typed(TaskField.OWNER).isEmpty() ? null : typed(TaskField.OWNER),
                byDay && due() instanceof TypedDate.Day(var day) ? day : null,
                byDay && !reason.isEmpty() ? reason : null,
                typed(TaskField.LIMIT).equals(BY_RULE) ? running().orElseThrow() : null,
                changed == null ? List.of() : changed.followers(),
                changed == null ? State.OPEN : changed.state(),
                changed == null ? null : changed.caseId(),
                changed == null ? null : changed.step());
    }

    /// The rules that the officer can choose from: of that service, in force today, and the one
    /// that the task follows already.
    List<Rule> rules() {
        var now = reckoning.rules().inForceOn(LocalDate.now(clock));
        var own =
                before().flatMap(reckoning::rule)
                        .filter(rule -> now.stream().noneMatch(one -> one.id().equals(rule.id())));
        return Stream.concat(own.stream(), now.stream())
                .filter(rule -> rule.service().toString().equals(typed(TaskField.SERVICE)))
                .toList();
    }

    /// The chosen rule, in the edition that is in force on the day on which the clock starts.
    Optional<Rule> rule() {
        var day = since() instanceof TypedDate.Day(var start) ? start : LocalDate.now(clock);
        return reckoning.rules().rule(typed(TaskField.RULE), day);
    }

    /// Whether the chosen rule asks for the time.
    boolean asksTime() {
        return rules().stream()
                .filter(rule -> rule.id().equals(typed(TaskField.RULE)))
                .anyMatch(rule -> rule.limit().unit() == Unit.HOURS);
    }

    /// When the clock would end, as far as what is typed says.
    Optional<Deadline> ends() {
        return running()
                .flatMap(running ->
                        reckoning.rule(running).flatMap(rule -> reckoning.due(rule, running)));
    }

    private void ruleFaults(Map<TaskField, String> faults) {
        if (typed(TaskField.RULE).isEmpty()) {
            faults.put(TaskField.RULE, TEXT.get("form.rule.missing"));
            return;
        }
        sinceFault().ifPresent(fault -> faults.put(TaskField.SINCE_DAY, fault));
        if (asksTime() && time().isEmpty()) {
            faults.put(TaskField.TIME, TEXT.get("form.time.missing"));
        }
        if (!faults.containsKey(TaskField.SINCE_DAY) && !faults.containsKey(TaskField.TIME)) {
            startFault().ifPresent(fault -> faults.put(TaskField.SINCE_DAY, fault));
        }
    }

    private Optional<String> startFault() {
        if (started().filter(start -> start.isAfter(clock.instant())).isPresent()) {
            return Optional.of(TEXT.get("form.since.future"));
        }
        var running = running();
        if (running.isPresent() && running.equals(sameRule())) {
            return Optional.empty();
        }
        if (running.filter(clock -> clock.fault() != null).isPresent()) {
            var paused = running.get().pauses().getFirst().from().atZone(clock.getZone());
            return Optional.of(TEXT.get("form.since.paused", Dates.day(paused.toLocalDate())));
        }
        if (rule().isPresent()) {
            return Optional.empty();
        }
        var inForce =
                rules().stream()
                        .filter(rule -> rule.id().equals(typed(TaskField.RULE)))
                        .findFirst()
                        .flatMap(Limits::inForce)
                        .orElse("");
        return Optional.of(TEXT.get("form.since.notInForce", inForce).strip());
    }

    private Optional<String> dueFault() {
        return switch (due()) {
            case TypedDate.Empty _ -> Optional.of(TEXT.get("form.due.missing"));
            case TypedDate.Partly(var part) -> Optional.of(TEXT.get("form.due.part", part));
            case TypedDate.Impossible _ -> Optional.of(TEXT.get("form.due.impossible"));
            case TypedDate.Day _ -> Optional.empty();
        };
    }

    private Optional<String> sinceFault() {
        return switch (since()) {
            case TypedDate.Empty _ -> Optional.of(TEXT.get("form.since.missing"));
            case TypedDate.Partly(var part) -> Optional.of(TEXT.get("form.since.part", part));
            case TypedDate.Impossible _ -> Optional.of(TEXT.get("form.since.impossible"));
            case TypedDate.Day _ -> Optional.empty();
        };
    }

    /// A clock that is only looked at keeps its very moment, and one whose start is put right keeps
    /// its pauses.
    private Optional<Running> running() {
        return started()
                .filter(_ -> !typed(TaskField.RULE).isEmpty())
                .map(start ->
                        sameRule()
                                .map(before ->
                                        isSameStart(before, start)
                                                ? before
                                                : new Running(
                                                        before.rule(), start, before.pauses()))
                                .orElseGet(() -> Running.since(typed(TaskField.RULE), start)));
    }

    /// The clock of the task that is changed, if it is still to follow its rule.
    private Optional<Running> sameRule() {
        return before().filter(clock -> clock.rule().equals(typed(TaskField.RULE)));
    }

    private Optional<Running> before() {
        return Optional.ofNullable(changed).map(Task::clock);
    }

    private boolean isSameStart(Running before, Instant start) {
        var was = before.started().atZone(clock.getZone());
        var now = start.atZone(clock.getZone());
        return was.toLocalDate().equals(now.toLocalDate())
                && (!asksTime()
                        || Dates.time(was.toLocalTime()).equals(Dates.time(now.toLocalTime())));
    }

    /// Rules in days start with their day.
    private Optional<Instant> started() {
        if (!(since() instanceof TypedDate.Day(var day))) {
            return Optional.empty();
        }
        var time = asksTime() ? time() : Optional.of(LocalTime.MIDNIGHT);
        return time.map(at -> day.atTime(at).atZone(clock.getZone()).toInstant());
    }

    private Optional<LocalTime> time() {
        var text = typed(TaskField.TIME).replace('.', ':');
        try {
            return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private TypedDate due() {
        return TypedDate.read(
                typed(TaskField.DUE_DAY), typed(TaskField.DUE_MONTH), typed(TaskField.DUE_YEAR));
    }

    private TypedDate since() {
        return TypedDate.read(
                typed(TaskField.SINCE_DAY),
                typed(TaskField.SINCE_MONTH),
                typed(TaskField.SINCE_YEAR));
    }

    private String typed(TaskField field) {
        return requireNonNull(typed.apply(field)).strip();
    }
}
