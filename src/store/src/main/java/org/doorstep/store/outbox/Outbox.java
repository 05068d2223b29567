package org.doorstep.store.outbox;

import static org.doorstep.store.db.Tables.ACKED_JOURNAL;
import static org.doorstep.store.db.Tables.OUTBOX;
import static org.doorstep.store.db.Tables.PARCEL;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.REPLICA;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.OpText;
import org.doorstep.store.db.tables.records.OutboxRecord;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Ops waiting for the hub, ops that it did not take, and the journal of those that it took or that
/// the officer has dealt with.
///
/// An op holds all of its content itself, so that it outlives the rows that it made.
public final class Outbox {

    private static final String OFFER_ALL =
            "insert into parcel (record, hash, size)"
                    + " select r.rec_id, a.sha256, a.size from attachment a"
                    + " join record r on r.id = a.id"
                    + " join blob b on b.hash = a.sha256 and b.have = b.size"
                    + " where r.version > 0 and r.deleted = 0"
                    + " on conflict (record) do update set refused = null";

    private final Overlay overlay;
    private final OpText text;
    private final Json json;
    private final Ids ids;
    private final InstantSource clock;

    public Outbox(Records records, Ids ids, InstantSource clock) {
        this.overlay = new Overlay(records);
        this.json = records.json();
        this.text = new OpText(json);
        this.ids = ids;
        this.clock = clock;
    }

    /// Saves changes that belong together: they are visible at once, their op waits for the hub.
    public void append(Transaction transaction, List<Change> changes) {
        append(transaction, ids.next(), Moments.micros(clock.instant()), changes);
    }

    /// Saves again a change that was rescued from a damaged store.
    ///
    /// @param changes what [OpText] wrote
    /// @param savedAt microseconds
    public void restore(Transaction transaction, UUID opId, String changes, long savedAt) {
        append(transaction, opId, savedAt, text.read(changes));
    }

    private void append(Transaction transaction, UUID opId, long savedAt, List<Change> changes) {
        var sql = transaction.sql();
        var replica = sql.selectFrom(REPLICA).fetchSingle();
        sql.insertInto(OUTBOX)
                .set(OUTBOX.OP_ID, Uuids.bytes(opId))
                .set(OUTBOX.INCARNATION, replica.getIncarnation())
                .set(OUTBOX.SEQ, replica.getNextSeq())
                .set(OUTBOX.CHANGES, text.write(changes))
                .set(OUTBOX.SAVED_AT, savedAt)
                .execute();
        sql.update(REPLICA).set(REPLICA.NEXT_SEQ, replica.getNextSeq() + 1).execute();
        overlay.add(transaction, opId, changes);
        sendFiles(transaction, changes);
        transaction.touch(Topic.OUTBOX);
    }

    /// The bytes of what is attached go up after the op.
    private void sendFiles(Transaction transaction, List<Change> changes) {
        for (var change : changes) {
            if (change instanceof Insert(var type, var header, var body)
                    && type.equals(Entities.ATTACHMENT.name())) {
                var attached = json.tree(body);
                transaction
                        .sql()
                        .insertInto(PARCEL)
                        .set(PARCEL.RECORD, Uuids.bytes(header.id()))
                        .set(PARCEL.HASH, attached.path("sha256").asString(""))
                        .set(PARCEL.SIZE, attached.path("size").asLong(0))
                        .onConflict(PARCEL.RECORD)
                        .doUpdate()
                        .setNull(PARCEL.REFUSED)
                        .execute();
                transaction.touch(Topic.FILES);
            }
        }
    }

    /// Number of ops without an answer.
    public int waiting(DSLContext sql) {
        return sql.fetchCount(OUTBOX, OUTBOX.RESULT.isNull());
    }

    /// Number of ops that the hub did not take and the officer has not dealt with.
    public int refused(DSLContext sql) {
        return sql.fetchCount(OUTBOX, OUTBOX.RESULT.isNotNull());
    }

    /// The next ops to send, at least one if any waits.
    public List<PendingOp> pending(DSLContext sql, int maxOps, int maxBytes) {
        var ops = new ArrayList<PendingOp>();
        var bytes = 0L;
        try (var waiting =
                sql.selectFrom(OUTBOX)
                        .where(OUTBOX.RESULT.isNull())
                        .orderBy(OUTBOX.SEQ)
                        .limit(maxOps)
                        .fetchLazy()) {
            for (var op : waiting) {
                // Characters are a good enough measure of bytes for a limit of the sender's own.
                bytes += op.getChanges().length();
                if (!ops.isEmpty() && bytes > maxBytes) {
                    break;
                }
                ops.add(toPending(op));
            }
        }
        return ops;
    }

    /// Takes the hub's answers: what it took goes to the journal, what it refused stays here.
    public void settle(Transaction transaction, List<Outcome> outcomes) {
        var sql = transaction.sql();
        var incarnation = sql.select(REPLICA.INCARNATION).from(REPLICA).fetchSingle().value1();
        new Taken(transaction)
                .settle(outcomes.stream().filter(one -> one.result().isTaken()).toList());
        for (var outcome : outcomes) {
            if (outcome.result().isTaken()) {
                continue;
            }
            var op =
                    sql.selectFrom(OUTBOX)
                            .where(OUTBOX.INCARNATION.eq(incarnation))
                            .and(OUTBOX.SEQ.eq(outcome.seq()))
                            .fetchOne();
            if (op != null) {
                refuse(transaction, op, outcome);
            }
        }
        transaction.touch(Topic.OUTBOX, Topic.TIMELINE);
    }

    /// The officer has dealt with an op that the hub did not take. It goes to the journal like one
    /// that was taken, and what it would have added, which nobody else has, leaves the file.
    void dealtWith(Transaction transaction, UUID opId) {
        var sql = transaction.sql();
        var op =
                sql.fetchOne(
                        OUTBOX, OUTBOX.OP_ID.eq(Uuids.bytes(opId)).and(OUTBOX.RESULT.isNotNull()));
        if (op == null) {
            return;
        }
        sql.deleteFrom(RECORD)
                .where(
                        RECORD.REC_ID.in(
                                refused(op.getChanges(), op.getRefused()).stream()
                                        .filter(change -> change instanceof Insert)
                                        .map(change -> Uuids.bytes(change.record()))
                                        .toList()))
                .and(RECORD.VERSION.eq(0L))
                .execute();
        new Journal(sql).keep(op, op.getResult(), op.getDetail(), 0);
        op.delete();
        transaction.touch(Topic.OUTBOX, Topic.TIMELINE);
    }

    /// Takes back [#dealtWith].
    void listAgain(Transaction transaction, UUID opId) {
        var sql = transaction.sql();
        var op =
                sql.fetchOne(
                        ACKED_JOURNAL,
                        ACKED_JOURNAL
                                .OP_ID
                                .eq(Uuids.bytes(opId))
                                .and(
                                        ACKED_JOURNAL.RESULT.in(
                                                Result.REJECTED.toString(),
                                                Result.QUARANTINED.toString())));
        if (op == null) {
            return;
        }
        overlay.showAgain(transaction, refused(op.getChanges(), op.getRefused()));
        sql.insertInto(OUTBOX)
                .set(OUTBOX.OP_ID, op.getOpId())
                .set(OUTBOX.INCARNATION, op.getIncarnation())
                .set(OUTBOX.SEQ, op.getSeq())
                .set(OUTBOX.CHANGES, op.getChanges())
                .set(OUTBOX.SAVED_AT, op.getSavedAt())
                .set(OUTBOX.RESULT, op.getResult())
                .set(OUTBOX.DETAIL, op.getDetail())
                .set(OUTBOX.REFUSED, op.getRefused())
                .execute();
        op.delete();
        transaction.touch(Topic.OUTBOX, Topic.TIMELINE);
    }

    /// The changes of an op that the hub did not take.
    ///
    /// @param some the records whose change it was, or null if it was all of them
    List<Change> refused(String changes, @Nullable String some) {
        return text.read(changes).stream()
                .filter(change -> some == null || some.contains(change.record().toString()))
                .toList();
    }

    /// Queues again what the hub says it does not have: it was restored from a backup, or this
    /// laptop was restored or cloned.
    ///
    /// @param otherEpoch whether the hub says that it was restored
    public void reconcile(Transaction transaction, Grants grants, boolean otherEpoch) {
        var sql = transaction.sql();
        var expected = grants.expectedSeq();
        new Journal(sql).prune(grants.hubTime());
        if (otherEpoch) {
            overlay.begunAnew(transaction);
            // The hub may have lost files too: whoever has one offers it.
            sql.execute(OFFER_ALL);
        }
        var numbering = new Numbering(sql);
        if (!numbering.agrees(expected, grants.lastOp(), otherEpoch)
                || !numbering.reachesBackTo(expected)
                || (otherEpoch && numbering.hasFormerLives())) {
            numbering.renewAll(ids.next());
        } else {
            numbering.requeue(expected);
        }
        var uncovered =
                sql.selectFrom(OUTBOX)
                        .where(OUTBOX.RESULT.isNull())
                        .and(Overlay.lacks(OUTBOX.OP_ID))
                        .orderBy(OUTBOX.SEQ);
        for (var op : uncovered.fetch()) {
            var changes = text.read(op.getChanges());
            overlay.add(transaction, Uuids.of(op.getOpId()), changes);
            sendFiles(transaction, changes);
        }
        transaction.touch(Topic.OUTBOX);
    }

    /// Numbers waiting ops anew, from 1, under a new incarnation.
    public void reincarnate(Transaction transaction) {
        new Numbering(transaction.sql()).renewWaiting(ids.next());
        transaction.touch(Topic.OUTBOX);
    }

    private PendingOp toPending(OutboxRecord op) {
        return new PendingOp(op.getSeq(), Uuids.of(op.getOpId()), text.read(op.getChanges()));
    }

    /// What the hub took of it shows all the same.
    private void refuse(Transaction transaction, OutboxRecord op, Outcome outcome) {
        var id = Uuids.of(op.getOpId());
        if (outcome.refused().isEmpty()) {
            overlay.drop(transaction, id);
        } else {
            overlay.settle(transaction, id, outcome.visibleRevision(), outcome.refused());
        }
        op.setResult(outcome.result().toString());
        op.setDetail(outcome.detail());
        op.setRefused(
                outcome.refused().isEmpty()
                        ? null
                        : outcome.refused().stream()
                                .map(UUID::toString)
                                .collect(Collectors.joining(",")));
        op.store();
    }
}
