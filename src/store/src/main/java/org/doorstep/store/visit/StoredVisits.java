package org.doorstep.store.visit;

import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.VISIT;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.visit.Visit;
import org.doorstep.domain.visit.Visit.State;
import org.doorstep.domain.visit.VisitEntry;
import org.doorstep.domain.visit.VisitEntry.Kind;
import org.doorstep.domain.visit.VisitRun;
import org.doorstep.domain.visit.VisitRun.Item;
import org.doorstep.domain.visit.Visits;
import org.doorstep.protocol.json.Fields;
import org.doorstep.store.form.StoredAnswers;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Visits in the officer's store. What is done with one is one transaction and one op.
public final class StoredVisits implements Visits {

    /// Moments are found by their text, of which the last places do not sort as time does.
    private static final Duration MARGIN = Duration.ofDays(1);

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final Fields fields;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer whose store it is
    public StoredVisits(
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
        this.fields = new Fields(records.json());
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<VisitRun> mine(Instant from, Instant until) {
        var touching =
                VISIT.PLANNED_FROM
                        .lt(until.plus(MARGIN).toString())
                        .and(VISIT.PLANNED_UNTIL.gt(from.minus(MARGIN).toString()));
        return mine(touching).stream()
                .filter(run -> run.body().state() != State.CANCELLED)
                .filter(run ->
                        run.body().plannedFrom().isBefore(until)
                                && run.body().plannedUntil().isAfter(from))
                .sorted(Comparator.comparing(run -> run.body().plannedFrom()))
                .toList();
    }

    @Override
    public List<VisitRun> underWay() {
        return mine(VISIT.STATE.eq(State.STARTED.toString()));
    }

    @Override
    public List<VisitRun> of(UUID person) {
        backlog.ready(person);
        return database.read(sql -> {
            var held = records.reading().heldFile(sql, person);
            if (held.isEmpty()) {
                return List.of();
            }
            var file = List.of(held.getAsLong());
            var entries = records.reading().read(sql, Entities.VISIT_ENTRY, file);
            return records.reading().read(sql, Entities.VISIT, file).stream()
                    .map(visit -> run(visit, entries))
                    .sorted(
                            Comparator.<VisitRun, Instant>comparing(run -> run.body().plannedFrom())
                                    .reversed())
                    .toList();
        });
    }

    @Override
    public Optional<VisitRun> one(UUID visit) {
        return database.read(sql -> one(sql, visit));
    }

    @Override
    public VisitRun book(UUID person, Visit visit, List<Item> agenda, @Nullable Alone alone) {
        visit.fault().ifPresent(StoredVisits::refuse);
        // How closely it is held is seen in the file as it now counts.
        backlog.ready(person);
        var now = Moments.kept(clock.instant());
        return database.write(transaction -> {
            var header = header(transaction, person, visit.service(), now, now);
            var changes = new ArrayList<Change>();
            changes.add(insert(Entities.VISIT, header, visit));
            for (var item : agenda) {
                append(transaction, changes, header, planned(header.id(), item, now));
            }
            if (alone != null) {
                var against =
                        VisitEntry.alone(
                                visit.service(), header.id(), alone.about(), alone.reason(), now);
                append(transaction, changes, header, against);
            }
            save(transaction, changes);
            StoredAnswers.end(transaction, person, NEW);
            return one(transaction.sql(), header.id()).orElseThrow();
        });
    }

    @Override
    public Visit take(UUID visit, Function<VisitRun, Turn> deed) {
        var now = Moments.kept(clock.instant());
        return database.write(transaction -> {
            var run = one(transaction.sql(), visit).orElseThrow(NoSuchElementException::new);
            var turn = deed.apply(run);
            turn.made().fault().ifPresent(StoredVisits::refuse);
            var changes = new ArrayList<Change>();
            var edit =
                    Edit.between(
                            Entities.VISIT.policy(),
                            run.record().header().version(),
                            fields.of(records.json().write(run.body())),
                            fields.of(records.json().write(turn.made())),
                            fields);
            if (!edit.isEmpty()) {
                changes.add(new Amendment(visit, now, edit));
            }
            for (var entry : turn.entries()) {
                append(transaction, changes, run.record().header(), entry);
            }
            save(transaction, changes);
            return run.body();
        });
    }

    private List<VisitRun> mine(Condition which) {
        var goes =
                VISIT.OFFICER
                        .eq(author)
                        .or(VISIT.COMPANIONS.contains(records.json().write(author)));
        return database.read(sql -> {
            var visits = records.reading().readWhere(sql, Entities.VISIT, which.and(goes));
            var files = visits.stream().map(visit -> (long) visit.file()).distinct().toList();
            var entries = records.reading().read(sql, Entities.VISIT_ENTRY, files);
            return visits.stream().map(visit -> run(visit, entries)).toList();
        });
    }

    private Optional<VisitRun> one(DSLContext sql, UUID id) {
        return records
                .reading()
                .readWhere(sql, Entities.VISIT, RECORD.REC_ID.eq(Uuids.bytes(id)))
                .stream()
                .findFirst()
                .map(visit ->
                        run(
                                visit,
                                records.reading()
                                        .read(
                                                sql,
                                                Entities.VISIT_ENTRY,
                                                List.of((long) visit.file()))));
    }

    private static VisitRun run(InFile<Visit> visit, List<InFile<VisitEntry>> entries) {
        var id = visit.record().header().id();
        return new VisitRun(
                visit.record(),
                entries.stream()
                        .map(InFile::record)
                        .filter(entry -> entry.body().visit().equals(id))
                        .toList());
    }

    private static VisitEntry planned(UUID visit, Item item, Instant now) {
        return new VisitEntry(
                item.service(),
                visit,
                Kind.AGENDA,
                item.form(),
                item.caseId(),
                null,
                List.of(),
                item.title(),
                now);
    }

    private void append(
            Transaction transaction, List<Change> changes, Header about, VisitEntry entry) {
        entry.fault().ifPresent(StoredVisits::refuse);
        var now = Moments.kept(clock.instant());
        var header =
                header(transaction, about.file(), entry.service(), Moments.kept(entry.at()), now);
        changes.add(insert(Entities.VISIT_ENTRY, header, entry));
    }

    private Header header(
            Transaction transaction,
            UUID person,
            Category service,
            Instant observedAt,
            Instant now) {
        var level = Levels.of(transaction.sql(), person, service);
        return new Header(ids.next(), person, service, level, 0, author, observedAt, now);
    }

    private <T> Insert insert(EntityType<T> type, Header header, T body) {
        return new Insert(type.name(), header, records.json().write(body));
    }

    private void save(Transaction transaction, List<Change> changes) {
        if (!changes.isEmpty()) {
            outbox.append(transaction, changes);
            transaction.touch(Topic.TIMELINE);
        }
    }

    private static void refuse(String fault) {
        throw new IllegalArgumentException(fault);
    }
}
