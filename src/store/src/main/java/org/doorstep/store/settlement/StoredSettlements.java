package org.doorstep.store.settlement;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Belief;
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
import org.doorstep.store.reference.StoredBeliefs;
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
    private final StoredBeliefs beliefs;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer who settles
    public StoredSettlements(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            StoredBeliefs beliefs,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.backlog = backlog;
        this.beliefs = beliefs;
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Settled settle(UUID person, Settlement settlement) {
        backlog.ready(person);
        return database.write(transaction -> {
            var changes = new ArrayList<Change>();
            var known = beliefs.of(transaction.sql(), person);
            var now = Moments.kept(clock.instant());
            var statements = new ArrayList<UUID>();
            for (var service : settlement.told()) {
                var statement =
                        new Statement(
                                service,
                                settlement.field(),
                                settlement.value(),
                                overruled(settlement, service, known),
                                known.before(service, settlement.field(), shown(settlement)));
                check(statement);
                var insert =
                        insert(transaction, person, service, now, Entities.STATEMENT, statement);
                statements.add(insert.record());
                changes.add(insert);
            }
            var tasks = new ArrayList<UUID>();
            settlement
                    .asked()
                    .forEach((service, task) -> {
                        var insert = insert(transaction, person, service, now, Entities.TASK, task);
                        tasks.add(insert.record());
                        changes.add(insert);
                    });
            save(transaction, changes);
            return new Settled(person, settlement, List.copyOf(statements), List.copyOf(tasks));
        });
    }

    private static List<String> shown(Settlement settlement) {
        return Stream.concat(
                        Stream.of(settlement.value()),
                        settlement.overruled().values().stream().flatMap(List::stream))
                .toList();
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
            var known = beliefs.of(transaction.sql(), settled.person());
            var now = Moments.kept(clock.instant());
            var changes =
                    settlement.told().stream()
                            .flatMap(service -> known.told(service, settlement.field()).stream())
                            .filter(one -> settled.statements().contains(one.header().id()))
                            .<Change>map(own ->
                                    insert(
                                            transaction,
                                            settled.person(),
                                            own.body().service(),
                                            now,
                                            Entities.STATEMENT,
                                            Statement.takingBack(own)))
                            .toList();
            if (!changes.isEmpty()) {
                save(transaction, changes);
            }
            return true;
        });
    }

    private void save(Transaction transaction, List<Change> changes) {
        outbox.append(transaction, changes);
        transaction.touch(Topic.PEOPLE, Topic.TIMELINE);
    }

    private <T> Insert insert(
            Transaction transaction,
            UUID person,
            Category service,
            Instant now,
            EntityType<T> type,
            T body) {
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
