package org.doorstep.store.settlement;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.Settlements;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.citizen.TrustRules;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;

/// Settles in the officer's store: what is right and the tasks in one.
public final class StoredSettlements implements Settlements {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer who settles
    public StoredSettlements(
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
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Settled settle(UUID person, Settlement settlement) {
        backlog.ready(person);
        return database.write(transaction -> {
            var changes = new ArrayList<Change>();
            var known = known(transaction.sql(), person);
            for (var service : settlement.told()) {
                var statement =
                        new Statement(
                                service,
                                settlement.field(),
                                settlement.value(),
                                overruled(settlement, service, known));
                check(statement);
                changes.add(insert(transaction, person, service, Entities.STATEMENT, statement));
            }
            var tasks = new ArrayList<UUID>();
            settlement
                    .asked()
                    .forEach((service, task) -> {
                        var insert = insert(transaction, person, service, Entities.TASK, task);
                        tasks.add(insert.record());
                        changes.add(insert);
                    });
            save(transaction, changes);
            return new Settled(person, settlement, List.copyOf(tasks));
        });
    }

    /// What the officer overruled of that service's own: also what it was told before by an
    /// officer, whichever service's copy of that was shown.
    private static List<String> overruled(Settlement settlement, Category service, Belief known) {
        var seen = settlement.overruled().values().stream().flatMap(List::stream).toList();
        var told =
                known.told(service, settlement.field()).stream()
                        .flatMap(one -> Stream.ofNullable(one.body().value()))
                        .filter(seen::contains);
        return Stream.concat(settlement.overruled().getOrDefault(service, List.of()).stream(), told)
                .distinct()
                .toList();
    }

    @Override
    public void undo(Settled settled) {
        var settlement = settled.settlement();
        backlog.ready(settled.person());
        database.write(transaction -> {
            var known = known(transaction.sql(), settled.person());
            var changes = new ArrayList<Change>();
            for (var service : settlement.told()) {
                back(known.told(service, settlement.field()), service, settlement)
                        .ifPresent(statement ->
                                changes.add(
                                        insert(
                                                transaction,
                                                settled.person(),
                                                service,
                                                Entities.STATEMENT,
                                                statement)));
            }
            if (!changes.isEmpty()) {
                save(transaction, changes);
            }
            return true;
        });
    }

    private Belief known(DSLContext sql, UUID person) {
        var file = records.reading().heldFile(sql, person);
        var statements =
                file.isEmpty()
                        ? List.<InFile<Statement>>of()
                        : records.reading()
                                .read(sql, Entities.STATEMENT, List.of(file.getAsLong()));
        return new Belief(TrustRules.USUAL, statements.stream().map(InFile::record).toList());
    }

    /// What takes it back for one service: what that was told before counts again.
    ///
    /// @param told what the service was told, the oldest first
    /// @return empty if somebody settled it anew since
    private Optional<Statement> back(
            List<Recorded<Statement>> told, Category service, Settlement settlement) {
        var since = told.isEmpty() ? null : told.getLast();
        if (since != null
                && !(since.header().author().equals(author)
                        && settlement.value().equals(since.body().value()))) {
            return Optional.empty();
        }
        return Optional.of(
                told.size() < 2
                        ? new Statement(service, settlement.field(), null, List.of())
                        : told.get(told.size() - 2).body());
    }

    private void save(Transaction transaction, List<Change> changes) {
        outbox.append(transaction, changes);
        transaction.touch(Topic.PEOPLE, Topic.TIMELINE);
    }

    private <T> Insert insert(
            Transaction transaction, UUID person, Category service, EntityType<T> type, T body) {
        var now = Moments.kept(clock.instant());
        var level = Levels.of(transaction.sql(), person, service);
        var header = new Header(ids.next(), person, service, level, 0, author, now, now);
        return new Insert(type.name(), header, records.json().write(body));
    }

    private static void check(Statement statement) {
        statement
                .fault()
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
    }
}
