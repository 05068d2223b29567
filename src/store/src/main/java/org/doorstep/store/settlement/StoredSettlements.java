package org.doorstep.store.settlement;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Settlements;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;

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
            for (var service : settlement.told()) {
                var statement =
                        new Statement(
                                service,
                                settlement.field(),
                                settlement.value(),
                                settlement.overruled());
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

    @Override
    public void undo(Settled settled) {
        var settlement = settled.settlement();
        database.write(transaction -> {
            save(
                    transaction,
                    settlement.told().stream()
                            .<Change>map(service ->
                                    insert(
                                            transaction,
                                            settled.person(),
                                            service,
                                            Entities.STATEMENT,
                                            new Statement(
                                                    service, settlement.field(), null, List.of())))
                            .toList());
            return true;
        });
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
