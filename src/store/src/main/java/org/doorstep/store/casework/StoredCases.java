package org.doorstep.store.casework;

import static org.doorstep.store.db.Tables.BUCKET;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.casework.CaseEntry.Kind;
import org.doorstep.domain.casework.CaseRun;
import org.doorstep.domain.casework.Cases;
import org.doorstep.domain.casework.Opening;
import org.doorstep.domain.casework.Turn;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.protocol.json.Fields;
import org.doorstep.store.form.StoredAnswers;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jspecify.annotations.Nullable;

/// Cases in the officer's store. A case, its tasks and its line of history are saved in one
/// transaction and sent as one op.
public final class StoredCases implements Cases {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final StoredCaseTypes types;
    private final CaseRuns runs;
    private final Fields fields;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer whose store it is
    public StoredCases(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.backlog = backlog;
        this.types = new StoredCaseTypes(records);
        this.runs = new CaseRuns(records, types, author);
        this.fields = new Fields(records.json());
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Edition> toOpen() {
        return database.read(sql -> {
            var buckets =
                    sql.select(BUCKET.NAME).from(BUCKET).fetch(BUCKET.NAME).stream()
                            .map(Bucket::parse)
                            .toList();
            var known = types.known(sql);
            return known.byType().keySet().stream()
                    .flatMap(type -> known.newest(type).stream())
                    .filter(edition -> buckets.stream().anyMatch(bucket -> opens(bucket, edition)))
                    .toList();
        });
    }

    /// Whether what is written for such a case comes back to this laptop.
    private static boolean opens(Bucket bucket, Edition edition) {
        return bucket.category() == edition.type().service()
                && bucket.sensitivity().compareTo(edition.type().sensitivity()) >= 0;
    }

    @Override
    public List<CaseRun> of(UUID person) {
        backlog.ready(person);
        return database.read(sql -> runs.of(sql, person));
    }

    @Override
    public List<Waits> toApprove() {
        return database.read(runs::toApprove);
    }

    @Override
    public Done open(Opening opening) {
        backlog.ready(opening.person());
        var now = Moments.kept(clock.instant());
        return database.write(transaction -> {
            var type = opening.edition().type();
            var level = Levels.of(transaction.sql(), opening.person(), type.service());
            var header =
                    new Header(
                            ids.next(),
                            opening.person(),
                            type.service(),
                            closer(level, type.sensitivity()),
                            0,
                            author,
                            now,
                            now);
            var turn = opening.turn(header);
            check(turn);
            var changes = new ArrayList<Change>();
            changes.add(insert(Entities.CASE, header, turn.made()));
            var done = follow(changes, header, null, turn, List.of(), now);
            save(transaction, changes);
            if (opening.form() == null) {
                // Else it came from a completed form, and what was typed here waits as it is.
                StoredAnswers.end(transaction, opening.person(), NEW);
            }
            return done;
        });
    }

    @Override
    public Done take(UUID caseId, Function<CaseRun, Turn> deed) {
        ready(caseId);
        var now = Moments.kept(clock.instant());
        return database.write(transaction -> {
            var run = runs.one(transaction.sql(), caseId).orElseThrow(NoSuchElementException::new);
            var turn = deed.apply(run);
            check(turn);
            var changes = new ArrayList<Change>();
            amend(changes, Entities.CASE, run.record(), turn.made(), turn.at());
            var done = follow(changes, run.record().header(), run.body(), turn, run.tasks(), now);
            save(transaction, changes);
            return done;
        });
    }

    @Override
    public void takeBack(Done done) {
        ready(done.caseId());
        var now = Moments.kept(clock.instant());
        database.write(transaction -> {
            var run = runs.one(transaction.sql(), done.caseId()).orElse(null);
            // Somebody who goes on with it already keeps it.
            if (run == null || done.before() == null && hasGoneOn(run, done)) {
                return false;
            }
            var changes = new ArrayList<Change>();
            takeBack(changes, run.record(), done, now);
            for (var task : run.tasks()) {
                amend(changes, Entities.TASK, task, before(task, done), now);
            }
            if (!changes.isEmpty()) {
                var entry = done.turn().entry();
                var back =
                        new CaseEntry(
                                entry.service(),
                                done.caseId(),
                                Kind.TAKEN_BACK,
                                entry.to(),
                                entry.from(),
                                entry.title(),
                                null,
                                now);
                changes.add(
                        insert(Entities.CASE_ENTRY, beside(run.record().header(), now, now), back));
                save(transaction, changes);
            }
            return true;
        });
    }

    private static boolean hasGoneOn(CaseRun run, Done done) {
        return run.entries().size() > 1 || !run.body().equals(done.turn().made());
    }

    /// Puts the file in order in which the case is, or all if it is in none yet.
    private void ready(UUID caseId) {
        database.read(sql -> records.reading().one(sql, Entities.CASE, caseId))
                .ifPresentOrElse(
                        record -> backlog.ready(record.header().file()), backlog::readyAll);
    }

    /// A case that was opened is gone; of another, what somebody changed since stays.
    private void takeBack(List<Change> changes, Recorded<Case> record, Done done, Instant now) {
        var before = done.before();
        var made = done.turn().made();
        if (before == null) {
            var seen = fields.of(records.json().write(record.body()));
            changes.add(
                    new Amendment(
                            done.caseId(), now, Edit.deletion(record.header().version(), seen)));
            return;
        }
        var back = record.body();
        if (back.isAsFarAs(made)) {
            back = back.asFarAs(before);
        }
        if (Objects.equals(back.owner(), made.owner())) {
            back = back.of(before.owner());
        }
        amend(changes, Entities.CASE, record, back, now);
    }

    /// The task as it was before; the same as now if somebody has changed it since, or if it has
    /// nothing to do with what was done.
    private static Task before(Recorded<Task> task, Done done) {
        var id = task.header().id();
        var now = task.body();
        if (done.begun().contains(id)) {
            return now.isOpen() ? now.in(State.CANCELLED) : now;
        }
        var before = done.tasks().get(id);
        var made = done.turn().changed().get(id);
        if (before == null || !now.equals(made)) {
            return now;
        }
        // What is done is open again; that somebody had started it they say anew.
        return before.state() == State.STARTED && now.state() != State.OPEN
                ? before.in(State.OPEN)
                : before;
    }

    private Done follow(
            List<Change> changes,
            Header about,
            @Nullable Case before,
            Turn turn,
            List<Recorded<Task>> tasks,
            Instant now) {
        var begun = new ArrayList<UUID>();
        for (var task : turn.begun()) {
            var header = beside(about, now, now);
            begun.add(header.id());
            changes.add(insert(Entities.TASK, header, task));
        }
        Map<UUID, Task> were = new HashMap<>();
        for (var task : tasks) {
            var made = turn.changed().get(task.header().id());
            if (made != null) {
                were.put(task.header().id(), task.body());
                amend(changes, Entities.TASK, task, made, turn.at());
            }
        }
        changes.add(insert(Entities.CASE_ENTRY, beside(about, turn.at(), now), turn.entry()));
        return new Done(about.id(), before, turn, begun, were);
    }

    /// What belongs to a case is held as closely as the case.
    private Header beside(Header about, Instant observedAt, Instant now) {
        return new Header(
                ids.next(),
                about.file(),
                about.category(),
                about.sensitivity(),
                0,
                author,
                Moments.kept(observedAt),
                now);
    }

    private <T> Insert insert(EntityType<T> type, Header header, T body) {
        return new Insert(type.name(), header, records.json().write(body));
    }

    private <T> void amend(
            List<Change> changes, EntityType<T> type, Recorded<T> seen, T made, Instant at) {
        var edit =
                Edit.between(
                        type.policy(),
                        seen.header().version(),
                        fields.of(records.json().write(seen.body())),
                        fields.of(records.json().write(made)),
                        fields);
        if (!edit.isEmpty()) {
            changes.add(new Amendment(seen.header().id(), Moments.kept(at), edit));
        }
    }

    private void save(Transaction transaction, List<Change> changes) {
        if (!changes.isEmpty()) {
            outbox.append(transaction, changes);
            transaction.touch(Topic.TIMELINE);
        }
    }

    private void check(Turn turn) {
        if (turn.at().isAfter(clock.instant())) {
            throw new IllegalArgumentException("The day must be today or in the past.");
        }
        turn.made().fault().ifPresent(StoredCases::refuse);
        turn.entry().fault().ifPresent(StoredCases::refuse);
        turn.begun().forEach(task -> task.fault().ifPresent(StoredCases::refuse));
        turn.changed().values().forEach(task -> task.fault().ifPresent(StoredCases::refuse));
    }

    private static void refuse(String fault) {
        throw new IllegalArgumentException(fault);
    }

    private static Sensitivity closer(Sensitivity one, Sensitivity other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
