package org.doorstep.app.example;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.domain.casework.Acting;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.casework.Turn;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.jspecify.annotations.Nullable;

/// Cases in memory, of the types that Doorstep brings. Their tasks are among the others.
public final class MemoryCases implements Cases {

    private final List<Recorded<Case>> cases = new ArrayList<>();

    /// Who does what is done.
    public Acting acting = new Acting(Examples.PRIYA.id(), false, false);

    private final List<Recorded<CaseEntry>> entries = new ArrayList<>();
    private final MemoryTasks tasks;
    private final MemoryChanges changes;
    private final Clock clock;

    MemoryCases(MemoryTasks tasks, MemoryChanges changes, Clock clock) {
        this.tasks = tasks;
        this.changes = changes;
        this.clock = clock;
    }

    /// The type of that name.
    public Edition type(String name) {
        return toOpen().stream()
                .filter(edition -> edition.type().id().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Edition> toOpen() {
        return ReferenceFiles.names(Kind.CASE_TYPE).stream()
                .map(name -> ReferenceFiles.shipped(Kind.CASE_TYPE, name).getLast())
                .map(text -> new Edition("doorstep-1", ReferenceFiles.caseType(text)))
                .toList();
    }

    public List<CaseRun> all() {
        return cases.stream().map(this::run).toList();
    }

    @Override
    public List<CaseRun> of(UUID person) {
        return cases.stream()
                .filter(record -> record.header().file().equals(person))
                .map(this::run)
                .toList();
    }

    @Override
    public List<Waits> toApprove() {
        return cases.stream()
                .map(this::run)
                .flatMap(run -> run.awaiting().stream())
                .filter(awaiting -> awaiting.fault().isEmpty())
                .map(awaiting -> new Waits(1, awaiting, null))
                .toList();
    }

    @Override
    public Done open(Opening opening) {
        var header = header(opening.person(), opening.edition(), "case" + cases.size());
        var turn = opening.turn(header);
        cases.add(new Recorded<>(header, turn.made()));
        tasks.discard(opening.person(), NEW);
        return follow(header, null, turn);
    }

    @Override
    public Done take(UUID caseId, Function<CaseRun, Turn> deed) {
        var record =
                cases.stream()
                        .filter(one -> one.header().id().equals(caseId))
                        .findFirst()
                        .orElseThrow(NoSuchElementException::new);
        var turn = deed.apply(run(record));
        put(record.header(), turn.made());
        return follow(record.header(), record.body(), turn);
    }

    @Override
    public void takeBack(Done done) {
        done.begun().forEach(id -> tasks.change(id, task -> task.in(State.CANCELLED)));
        done.tasks().forEach((id, before) -> tasks.change(id, _ -> before));
        var before = done.before();
        if (before == null) {
            cases.removeIf(record -> record.header().id().equals(done.caseId()));
        } else {
            cases.replaceAll(record ->
                    record.header().id().equals(done.caseId())
                            ? new Recorded<>(record.header(), before)
                            : record);
        }
        changes.tell(Topic.TIMELINE);
    }

    private Done follow(Header header, @Nullable Case before, Turn turn) {
        Map<UUID, Task> were = new HashMap<>();
        turn.changed()
                .forEach((id, made) ->
                        tasks.change(id, _ -> made).ifPresent(task -> were.put(id, task.body())));
        var begun =
                turn.begun().stream()
                        .map(task -> tasks.add(header.file(), task).header().id())
                        .toList();
        entries.add(
                new Recorded<>(
                        new Header(
                                FileBuilder.id("entry" + entries.size()),
                                header.file(),
                                header.category(),
                                header.sensitivity(),
                                1,
                                acting.officer(),
                                turn.at(),
                                now()),
                        turn.entry()));
        changes.tell(Topic.TIMELINE);
        return new Done(header.id(), before, turn, begun, were);
    }

    private void put(Header header, Case made) {
        cases.replaceAll(record ->
                record.header().id().equals(header.id()) ? new Recorded<>(header, made) : record);
    }

    private CaseRun run(Recorded<Case> record) {
        var id = record.header().id();
        var edition = type(record.body().type());
        return new CaseRun(
                record,
                edition,
                edition,
                tasks.all().stream().filter(task -> id.equals(task.body().caseId())).toList(),
                entries.stream().filter(entry -> id.equals(entry.body().caseId())).toList(),
                acting);
    }

    private Header header(UUID person, Edition edition, String name) {
        return new Header(
                FileBuilder.id(name),
                person,
                edition.type().service(),
                edition.type().sensitivity(),
                1,
                Examples.PRIYA.id(),
                now(),
                now());
    }

    private Instant now() {
        return clock.instant();
    }
}
