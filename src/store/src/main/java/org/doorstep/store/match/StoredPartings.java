package org.doorstep.store.match;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.identity.Partings;
import org.doorstep.domain.identity.Ruling;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;
import org.jspecify.annotations.Nullable;

/// Parts records in the officer's store: one op of rulings on pairs, for that is what the hub
/// knows.
public final class StoredPartings implements Partings {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer whose store it is
    public StoredPartings(
            Database database,
            Records records,
            Outbox outbox,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    /// Those who leave part with the first that stays. Whoever was joined together parts together,
    /// so those that stay are then parted with the first that left and joined to the first that
    /// stayed; at last those who left are one.
    @Override
    public Parted part(List<Recorded<SourceRecord>> stay, List<Recorded<SourceRecord>> leave) {
        if (stay.isEmpty() || leave.isEmpty()) {
            throw new IllegalArgumentException("somebody stays and somebody leaves");
        }
        var keeps = stay.getFirst();
        var goes = leave.getFirst();
        var made = new ArrayList<Made>();
        var changes = new ArrayList<Change>();
        leave.forEach(each -> rule(Verdict.DIFFERENT, keeps, each, made, changes));
        stay.stream()
                .skip(1)
                .forEach(each -> {
                    rule(Verdict.DIFFERENT, goes, each, made, changes);
                    rule(Verdict.SAME, keeps, each, made, changes);
                });
        leave.stream().skip(1).forEach(each -> rule(Verdict.SAME, goes, each, made, changes));
        save(changes);
        return new Parted(made);
    }

    @Override
    public void undo(Parted parted) {
        save(
                parted.rulings().reversed().stream()
                        .<Change>map(each ->
                                ruling(Verdict.UNDO, each.left(), each.about(), each.ruling()))
                        .toList());
    }

    private void rule(
            Verdict verdict,
            Recorded<SourceRecord> left,
            Recorded<SourceRecord> right,
            List<Made> made,
            List<Change> changes) {
        var insert = ruling(verdict, left.header().id(), right, null);
        made.add(new Made(insert.record(), left.header().id(), right));
        changes.add(insert);
    }

    private Insert ruling(
            Verdict verdict, UUID left, Recorded<SourceRecord> about, @Nullable UUID undoes) {
        var now = Moments.kept(clock.instant());
        var of = about.header();
        var header =
                new Header(
                        ids.next(),
                        of.file(),
                        of.category(),
                        of.sensitivity(),
                        0,
                        author,
                        now,
                        now);
        var body = new Ruling(verdict, left, of.id(), undoes, "");
        return new Insert(Entities.RULING.name(), header, records.json().write(body));
    }

    private void save(List<Change> changes) {
        database.write(transaction -> {
            outbox.append(transaction, List.copyOf(changes));
            transaction.touch(Topic.MATCHES);
            return true;
        });
    }
}
