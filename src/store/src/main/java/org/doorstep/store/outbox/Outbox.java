package org.doorstep.store.outbox;

import static org.doorstep.store.db.Tables.ACKED_JOURNAL;
import static org.doorstep.store.db.Tables.OUTBOX;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.REPLICA;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.PendingOp.Insert;
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

    /// Longer than a hub's backups are kept.
    static final Duration JOURNAL = Duration.ofDays(35);

    private final Records records;
    private final OpText text;
    private final Ids ids;
    private final InstantSource clock;

    public Outbox(Records records, Ids ids, InstantSource clock) {
        this.records = records;
        this.text = new OpText(records.json());
        this.ids = ids;
        this.clock = clock;
    }

    /// Saves a change: its records are visible at once, its op waits for the hub.
    public void append(Transaction transaction, List<Insert> inserts) {
        append(transaction, ids.next(), Moments.micros(clock.instant()), inserts);
    }

    /// Saves again a change that was rescued from a damaged store.
    ///
    /// @param inserts what [OpText] wrote
    /// @param savedAt microseconds
    public void restore(Transaction transaction, UUID opId, String inserts, long savedAt) {
        append(transaction, opId, savedAt, text.read(inserts));
    }

    private void append(Transaction transaction, UUID opId, long savedAt, List<Insert> inserts) {
        waiting(transaction, inserts);
        var sql = transaction.sql();
        var replica = sql.selectFrom(REPLICA).fetchSingle();
        sql.insertInto(OUTBOX)
                .set(OUTBOX.OP_ID, Uuids.bytes(opId))
                .set(OUTBOX.INCARNATION, replica.getIncarnation())
                .set(OUTBOX.SEQ, replica.getNextSeq())
                .set(OUTBOX.INSERTS, text.write(inserts))
                .set(OUTBOX.SAVED_AT, savedAt)
                .execute();
        sql.update(REPLICA).set(REPLICA.NEXT_SEQ, replica.getNextSeq() + 1).execute();
        transaction.touch(Topic.OUTBOX);
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
                bytes += op.getInserts().length();
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
        for (var outcome : outcomes) {
            var op =
                    sql.selectFrom(OUTBOX)
                            .where(OUTBOX.INCARNATION.eq(incarnation))
                            .and(OUTBOX.SEQ.eq(outcome.seq()))
                            .fetchOne();
            if (op == null) {
                continue;
            }
            switch (outcome.result()) {
                case APPLIED -> {
                    taken(transaction, op);
                    journal(
                            sql,
                            op,
                            outcome.result().toString(),
                            outcome.detail(),
                            outcome.visibleRevision());
                }
                case REJECTED, QUARANTINED -> {
                    op.setResult(outcome.result().toString());
                    op.setDetail(outcome.detail());
                    op.store();
                }
            }
        }
        var oldest = Moments.micros(clock.instant().minus(JOURNAL));
        sql.deleteFrom(ACKED_JOURNAL).where(ACKED_JOURNAL.SETTLED_AT.lt(oldest)).execute();
        transaction.touch(Topic.OUTBOX, Topic.TIMELINE);
    }

    /// The officer has dealt with an op that the hub did not take. It goes to the journal like one
    /// that was taken, and its records, which nobody else has, leave the file.
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
                                text.read(op.getInserts()).stream()
                                        .map(insert -> Uuids.bytes(insert.header().id()))
                                        .toList()))
                .and(RECORD.VERSION.eq(0L))
                .execute();
        journal(sql, op, op.getResult(), op.getDetail(), 0);
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
                                .and(ACKED_JOURNAL.RESULT.ne(Result.APPLIED.toString())));
        if (op == null) {
            return;
        }
        waiting(transaction, text.read(op.getInserts()));
        sql.insertInto(OUTBOX)
                .set(OUTBOX.OP_ID, op.getOpId())
                .set(OUTBOX.INCARNATION, op.getIncarnation())
                .set(OUTBOX.SEQ, op.getSeq())
                .set(OUTBOX.INSERTS, op.getInserts())
                .set(OUTBOX.SAVED_AT, op.getSavedAt())
                .set(OUTBOX.RESULT, op.getResult())
                .set(OUTBOX.DETAIL, op.getDetail())
                .execute();
        op.delete();
        transaction.touch(Topic.OUTBOX, Topic.TIMELINE);
    }

    /// Queues again what the hub says it does not have: it was restored from a backup.
    ///
    /// @param expected the number that the hub expects next
    public void requeue(Transaction transaction, long expected) {
        var sql = transaction.sql();
        var incarnation = sql.select(REPLICA.INCARNATION).from(REPLICA).fetchSingle().value1();
        sql.update(OUTBOX)
                .setNull(OUTBOX.RESULT)
                .setNull(OUTBOX.DETAIL)
                .where(OUTBOX.INCARNATION.eq(incarnation))
                .and(OUTBOX.SEQ.ge(expected))
                .execute();
        var lost = ACKED_JOURNAL.INCARNATION.eq(incarnation).and(ACKED_JOURNAL.SEQ.ge(expected));
        sql.selectFrom(ACKED_JOURNAL)
                .where(lost)
                .forEach(op -> waiting(transaction, text.read(op.getInserts())));
        sql.insertInto(
                        OUTBOX,
                        OUTBOX.OP_ID,
                        OUTBOX.INCARNATION,
                        OUTBOX.SEQ,
                        OUTBOX.INSERTS,
                        OUTBOX.SAVED_AT)
                .select(
                        sql.select(
                                        ACKED_JOURNAL.OP_ID,
                                        ACKED_JOURNAL.INCARNATION,
                                        ACKED_JOURNAL.SEQ,
                                        ACKED_JOURNAL.INSERTS,
                                        ACKED_JOURNAL.SAVED_AT)
                                .from(ACKED_JOURNAL)
                                .where(lost))
                .execute();
        sql.deleteFrom(ACKED_JOURNAL).where(lost).execute();
        var again =
                sql.fetchCount(
                        OUTBOX,
                        OUTBOX.INCARNATION.eq(incarnation),
                        OUTBOX.RESULT.isNull(),
                        OUTBOX.SEQ.ge(expected));
        if (again != sql.fetchSingle(REPLICA).getNextSeq() - expected) {
            // The journal does not reach back so far, or this store itself went backwards: the
            // numbers can no longer agree.
            reincarnate(transaction);
        }
        transaction.touch(Topic.OUTBOX);
    }

    /// Numbers waiting ops anew, from 1, under a new incarnation.
    public void reincarnate(Transaction transaction) {
        var sql = transaction.sql();
        var incarnation = Uuids.bytes(ids.next());
        var seq = 0L;
        var waiting = sql.selectFrom(OUTBOX).where(OUTBOX.RESULT.isNull()).orderBy(OUTBOX.ID);
        for (var op : waiting.fetch()) {
            op.setIncarnation(incarnation);
            op.setSeq(++seq);
            op.store();
        }
        sql.update(REPLICA)
                .set(REPLICA.INCARNATION, incarnation)
                .set(REPLICA.NEXT_SEQ, seq + 1)
                .execute();
        transaction.touch(Topic.OUTBOX);
    }

    private PendingOp toPending(OutboxRecord op) {
        return new PendingOp(op.getSeq(), Uuids.of(op.getOpId()), text.read(op.getInserts()));
    }

    private void journal(
            DSLContext sql,
            OutboxRecord op,
            String result,
            @Nullable String detail,
            long visibleRevision) {
        sql.insertInto(ACKED_JOURNAL)
                .set(ACKED_JOURNAL.OP_ID, op.getOpId())
                .set(ACKED_JOURNAL.INCARNATION, op.getIncarnation())
                .set(ACKED_JOURNAL.SEQ, op.getSeq())
                .set(ACKED_JOURNAL.INSERTS, op.getInserts())
                .set(ACKED_JOURNAL.SAVED_AT, op.getSavedAt())
                .set(ACKED_JOURNAL.RESULT, result)
                .set(ACKED_JOURNAL.DETAIL, detail)
                .set(ACKED_JOURNAL.VISIBLE_REVISION, visibleRevision)
                .set(ACKED_JOURNAL.SETTLED_AT, Moments.micros(clock.instant()))
                .execute();
        op.delete();
    }

    /// The hub has them: they no longer wait, whether or not their feed reaches this laptop.
    private void taken(Transaction transaction, OutboxRecord op) {
        var writer = records.writing(transaction);
        for (var insert : text.read(op.getInserts())) {
            writer.taken(insert.header().id());
        }
    }

    /// The records of an op are there and wait.
    private void waiting(Transaction transaction, List<Insert> inserts) {
        var writer = records.writing(transaction);
        for (var insert : inserts) {
            writer.find(insert.header().id())
                    .ifPresentOrElse(
                            known ->
                                    writer.update(
                                            known.number(),
                                            insert.type(),
                                            insert.header(),
                                            insert.body()),
                            () -> writer.insert(insert.type(), insert.header(), insert.body()));
        }
    }
}
