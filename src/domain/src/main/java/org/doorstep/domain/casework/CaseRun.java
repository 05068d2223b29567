package org.doorstep.domain.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.domain.casework.CaseEntry.Kind;
import org.doorstep.domain.casework.CaseType.Effects;
import org.doorstep.domain.casework.CaseType.Event;
import org.doorstep.domain.casework.CaseType.Stage;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.response.FormResponse;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.jspecify.annotations.Nullable;

/// A case with all that belongs to it, and what can be done with it. Pure: each deed gives the
/// [Turn] that somebody else saves.
///
/// @param record the case as it stands
/// @param edition the edition of its type that it follows; null if this build cannot read it
/// @param newest the newest edition of its type that this laptop has; null if it has none
/// @param tasks its tasks, in the order in which they came
/// @param entries its history, in the order in which it came
/// @param acting who looks at it, and does what is done
public record CaseRun(
        Recorded<Case> record,
        @Nullable Edition edition,
        @Nullable Edition newest,
        List<Recorded<Task>> tasks,
        List<Recorded<CaseEntry>> entries,
        Acting acting) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public CaseRun {
        tasks = List.copyOf(tasks);
        entries = List.copyOf(entries);
    }

    public UUID id() {
        return record.header().id();
    }

    public Case body() {
        return record.body();
    }

    /// The stage in which it is; empty if its type cannot be read or does not have it.
    public Optional<Stage> stage() {
        return type().flatMap(type -> type.stage(body().stage()));
    }

    /// What it goes by; empty if this build cannot read it.
    public Optional<CaseType> type() {
        return Optional.ofNullable(edition).map(Edition::type);
    }

    /// The id of the completed form with which it began; empty if it began with none, or by a word
    /// that this build cannot read.
    public Optional<UUID> beganWith() {
        return entries.stream()
                .map(Recorded::body)
                .filter(entry -> entry.kind() == Kind.OPENED)
                .flatMap(entry -> Stream.ofNullable(entry.from()))
                .filter(from -> ID.matcher(from).matches())
                .map(UUID::fromString)
                .findFirst();
    }

    /// The stages to which it can be moved now. What is for somebody to approve is not among them.
    public List<Stage> moves() {
        var approval = stage().map(Stage::approval).orElse(null);
        return type().map(type -> type.moves(body().stage())).orElse(List.of()).stream()
                .filter(stage -> approval == null || !approval.decides(stage.id()))
                .toList();
    }

    /// The same, looked at by somebody of whom more is known.
    public CaseRun by(Acting who) {
        return new CaseRun(record, edition, newest, tasks, entries, who);
    }

    /// What waits for an approval; empty if nothing does.
    public Optional<Awaiting> awaiting() {
        return Awaiting.of(this);
    }

    /// What can happen in it now.
    public List<Event> events() {
        return type().map(type -> type.events(body().stage())).orElse(List.of());
    }

    /// What that completed form has found and nobody has recorded in it yet.
    public List<Event> found(FormResponse form) {
        return events().stream()
                .filter(event -> event.isFoundIn(form))
                .filter(event -> !isRecorded(event))
                .toList();
    }

    /// Whether it was recorded and not taken back.
    private boolean isRecorded(Event event) {
        var recorded = 0;
        for (var entry : entries) {
            var body = entry.body();
            if (body.kind() == Kind.HAPPENED && event.id().equals(body.to())) {
                recorded++;
            } else if (body.kind() == Kind.TAKEN_BACK && event.id().equals(body.from())) {
                recorded--;
            }
        }
        return recorded > 0;
    }

    /// Whether that form is filled in for such a case.
    public boolean asks(String form) {
        return type().stream()
                .flatMap(type -> type.forms().stream())
                .anyMatch(one -> one.id().equals(form));
    }

    /// When it began, by the word of whoever opened it.
    public Instant began() {
        return entries.stream()
                .map(Recorded::body)
                .filter(entry -> entry.kind() == Kind.OPENED)
                .map(CaseEntry::at)
                .findFirst()
                .orElse(record.header().observedAt());
    }

    /// A newer edition to which it could be moved.
    public Optional<Edition> renewal() {
        return Optional.ofNullable(newest)
                .filter(_ -> body().isOpen())
                .filter(newer -> !newer.number().equals(body().edition()));
    }

    /// Moves it to another stage.
    ///
    /// @param outcome how it ended, if that closes it; else null
    /// @param why what the officer says of it, or null
    /// @throws IllegalArgumentException if the type does not allow it; the message is for the
    ///   officer to read
    public Turn move(String to, @Nullable String outcome, @Nullable String why, Instant at) {
        var stage =
                moves().stream()
                        .filter(one -> one.id().equals(to))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "The case cannot be moved there from where it is now."));
        var fits = outcome == null ? !stage.isEnd() : stage.outcomes().contains(outcome);
        if (!fits) {
            throw new IllegalArgumentException("Say how the case ended.");
        }
        var ended = type().flatMap(type -> type.outcome(outcome));
        var called = ended.map(how -> stage.title() + ": " + how.title()).orElse(stage.title());
        var effects = ended.map(how -> stage.effects().ending(how.ends())).orElse(stage.effects());
        return enter(stage, outcome, called, effects, null, why, at);
    }

    /// Moves it to a stage that is no end, as somebody decided.
    ///
    /// @param decided in a word, for the history
    /// @param effects in place of the stage's own
    /// @param read id of the form on which they decided; null for none
    Turn enter(
            Stage stage,
            String decided,
            Effects effects,
            @Nullable UUID read,
            @Nullable String why,
            Instant at) {
        return enter(stage, null, stage.title() + ", " + decided, effects, read, why, at);
    }

    private Turn enter(
            Stage stage,
            @Nullable String outcome,
            String called,
            Effects effects,
            @Nullable UUID read,
            @Nullable String why,
            Instant at) {
        var kind = stage.isEnd() ? Kind.CLOSED : Kind.MOVED;
        return turn(
                body().in(stage.id(), outcome, stage.isEnd() ? why : null),
                effects,
                new CaseEntry(
                        body().service(),
                        id(),
                        kind,
                        body().stage(),
                        stage.id(),
                        called,
                        why,
                        at,
                        read),
                at);
    }

    /// Records that something happened in it.
    ///
    /// @param why what the officer says of it, or null
    /// @throws IllegalArgumentException if it cannot happen now
    public Turn happen(String event, @Nullable String why, Instant at) {
        var happened =
                events().stream()
                        .filter(one -> one.id().equals(event))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "That cannot happen where the case is now."));
        return turn(
                body(),
                happened.effects(),
                entry(Kind.HAPPENED, null, event, happened.title(), why, at),
                at);
    }

    /// Gives it to somebody else, with the tasks of it that were its former worker's.
    ///
    /// @param officer their id, or null for nobody
    /// @param name what they are called
    public Turn give(@Nullable String officer, String name, Instant at) {
        var former = body().owner();
        var changed = new LinkedHashMap<UUID, Task>();
        tasks.stream()
                .filter(task -> task.body().isOpen())
                .filter(task -> Objects.equals(task.body().owner(), former))
                .forEach(task -> {
                    var given = task.body().of(officer);
                    // What somebody has started the next begins anew.
                    changed.put(
                            task.header().id(),
                            given.state() == State.STARTED ? given.in(State.OPEN) : given);
                });
        return new Turn(
                body().of(officer),
                List.of(),
                changed,
                entry(Kind.GIVEN, former, officer, name, null, at),
                at);
    }

    /// Moves it to the newest edition of its type.
    ///
    /// @param stage in which it is then; the same as now if the edition has it
    /// @throws IllegalArgumentException if there is none, or it does not have the stage
    public Turn renew(String stage, Instant at) {
        var newer =
                renewal()
                        .filter(one -> one.type().stage(stage).filter(s -> !s.isEnd()).isPresent())
                        // Nothing that waits for an approval goes past it.
                        .filter(one ->
                                stage.equals(body().stage())
                                        || one.type().stage(body().stage()).isEmpty())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "The newest edition does not have that stage, or still has the one that it is in."));
        return new Turn(
                body().by(newer.number(), newer.type().title(), stage),
                List.of(),
                Map.of(),
                entry(
                        Kind.RENEWED,
                        body().edition(),
                        newer.number(),
                        newer.type().stage(stage).map(Stage::title).orElse(stage),
                        null,
                        at),
                at);
    }

    /// What follows from its having begun in the first stage of its type.
    Turn begin(Stage first, Instant at, @Nullable String why, @Nullable UUID form) {
        var with = form == null ? null : form.toString();
        return turn(
                body(),
                first.effects(),
                entry(Kind.OPENED, with, first.id(), body().title(), why, at),
                at);
    }

    private CaseEntry entry(
            Kind kind,
            @Nullable String from,
            @Nullable String to,
            String title,
            @Nullable String why,
            Instant at) {
        return new CaseEntry(body().service(), id(), kind, from, to, title, why, at);
    }

    private Turn turn(Case made, Effects effects, CaseEntry entry, Instant at) {
        var changed = new LinkedHashMap<UUID, Task>();
        effects.ends().forEach(step -> change(changed, step, task -> task.in(State.DONE)));
        effects.cancels().forEach(step -> change(changed, step, task -> task.in(State.CANCELLED)));
        effects.pauses()
                .forEach(pausing ->
                        change(
                                changed,
                                pausing.task(),
                                task -> paused(task, pausing.reason(), at)));
        effects.resumes().forEach(step -> change(changed, step, task -> resumed(task, at)));
        var begun = new ArrayList<Task>();
        for (var planned : effects.tasks()) {
            if (open(planned.id()).allMatch(task -> closedBy(changed, task))) {
                var clock = planned.clock();
                begun.add(
                        new Task(
                                made.service(),
                                planned.what(),
                                made.owner(),
                                null,
                                null,
                                clock == null ? null : Running.since(clock, at),
                                List.of(),
                                State.OPEN,
                                id(),
                                planned.id()));
            }
        }
        return new Turn(made, begun, changed, entry, at);
    }

    private static boolean closedBy(Map<UUID, Task> changed, Recorded<Task> task) {
        var now = changed.get(task.header().id());
        return now != null && !now.isOpen();
    }

    private void change(Map<UUID, Task> changed, String step, Making making) {
        open(step)
                .forEach(task -> {
                    var made = making.of(task.body());
                    if (!made.equals(task.body())) {
                        changed.put(task.header().id(), made);
                    }
                });
    }

    private Stream<Recorded<Task>> open(String step) {
        return tasks.stream()
                .filter(task -> task.body().isOpen() && step.equals(task.body().step()));
    }

    private static Task paused(Task task, String reason, Instant at) {
        var clock = task.clock();
        return clock == null || clock.pause().isPresent()
                ? task
                : task.by(clock.paused(latest(clock, at), reason));
    }

    private static Task resumed(Task task, Instant at) {
        var clock = task.clock();
        return clock == null || clock.pause().isEmpty()
                ? task
                : task.by(clock.resumed(latest(clock, at)));
    }

    /// A pause begins no earlier than its clock, and ends no earlier than it began.
    private static Instant latest(Running clock, Instant at) {
        var earliest = clock.started();
        for (var pause : clock.pauses()) {
            earliest = pause.until() == null ? pause.from() : pause.until();
        }
        return at.isBefore(earliest) ? earliest : at;
    }

    /// The stages through which it went, in the order in which it first came to them; the present
    /// one is always among them.
    public List<String> wentThrough() {
        var stages = new ArrayList<String>();
        entries.stream()
                .map(Recorded::body)
                .filter(entry ->
                        entry.kind() == Kind.OPENED
                                || entry.kind() == Kind.MOVED
                                || entry.kind() == Kind.CLOSED)
                .map(CaseEntry::to)
                .filter(stage -> stage != null && !stages.contains(stage))
                .forEach(stages::add);
        if (!stages.contains(body().stage())) {
            stages.add(body().stage());
        }
        return stages;
    }

    private interface Making {
        Task of(Task task);
    }
}
