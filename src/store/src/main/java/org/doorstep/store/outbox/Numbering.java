package org.doorstep.store.outbox;

import static org.doorstep.store.db.Tables.ACKED_JOURNAL;
import static org.doorstep.store.db.Tables.OUTBOX;
import static org.doorstep.store.db.Tables.REPLICA;

import java.util.Arrays;
import java.util.UUID;
import org.doorstep.store.db.tables.records.AckedJournalRecord;
import org.doorstep.store.rows.Uuids;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// How this laptop and the hub count the laptop's ops alike again, after one of the two was put
/// back to an older copy.
final class Numbering {

    private final DSLContext sql;
    private final byte[] incarnation;
    private final long next;

    Numbering(DSLContext sql) {
        this.sql = sql;
        var self = sql.selectFrom(REPLICA).fetchSingle();
        this.incarnation = self.getIncarnation();
        this.next = self.getNextSeq();
    }

    /// Whether the hub has under these numbers what this laptop sent.
    ///
    /// @param lastOp the op that the hub has under the number before; null if it did not say
    boolean agrees(long expected, @Nullable UUID lastOp, boolean otherEpoch) {
        if (expected > next) {
            return false;
        }
        if (expected > 1 && lastOp != null) {
            var mine = opAt(expected - 1);
            // What is no longer known here says nothing, unless the hub itself was put back.
            return mine == null ? !otherEpoch : Arrays.equals(mine, Uuids.bytes(lastOp));
        }
        return true;
    }

    /// Whether everything from this number on is still here, to be sent again.
    boolean reachesBackTo(long expected) {
        var here =
                sql.fetchCount(OUTBOX, OUTBOX.INCARNATION.eq(incarnation), OUTBOX.SEQ.ge(expected))
                        + sql.fetchCount(
                                ACKED_JOURNAL,
                                ACKED_JOURNAL.INCARNATION.eq(incarnation),
                                ACKED_JOURNAL.SEQ.ge(expected));
        return here == next - expected;
    }

    /// Whether the journal has work of a former life of this laptop.
    boolean hasFormerLives() {
        return sql.fetchExists(ACKED_JOURNAL, ACKED_JOURNAL.INCARNATION.ne(incarnation));
    }

    /// Queues again what the hub took from this number on.
    void requeue(long expected) {
        sql.update(OUTBOX)
                .setNull(OUTBOX.RESULT)
                .setNull(OUTBOX.DETAIL)
                .setNull(OUTBOX.REFUSED)
                .where(OUTBOX.INCARNATION.eq(incarnation))
                .and(OUTBOX.SEQ.ge(expected))
                .execute();
        sql.selectFrom(ACKED_JOURNAL)
                .where(ACKED_JOURNAL.INCARNATION.eq(incarnation))
                .and(ACKED_JOURNAL.SEQ.ge(expected))
                .fetch()
                .forEach(op -> queue(op, op.getIncarnation(), op.getSeq()));
    }

    /// Numbers everything anew that the hub may lack: the journal, then what waits or was refused.
    /// The hub knows by their ids the ops that it has.
    void renewAll(UUID fresh) {
        var life = Uuids.bytes(fresh);
        var seq = 0L;
        var queued = sql.selectFrom(OUTBOX).orderBy(OUTBOX.SEQ).fetch();
        for (var op : sql.selectFrom(ACKED_JOURNAL).orderBy(ACKED_JOURNAL.ID).fetch()) {
            queue(op, life, ++seq);
        }
        for (var op : queued) {
            op.setIncarnation(life);
            op.setSeq(++seq);
            op.setResult(null);
            op.setDetail(null);
            op.setRefused(null);
            op.store();
        }
        begin(life, seq + 1);
    }

    /// Numbers what waits anew, from 1.
    void renewWaiting(UUID fresh) {
        var life = Uuids.bytes(fresh);
        var seq = 0L;
        var waiting = sql.selectFrom(OUTBOX).where(OUTBOX.RESULT.isNull()).orderBy(OUTBOX.SEQ);
        for (var op : waiting.fetch()) {
            op.setIncarnation(life);
            op.setSeq(++seq);
            op.store();
        }
        begin(life, seq + 1);
    }

    private void queue(AckedJournalRecord op, byte[] life, long seq) {
        sql.insertInto(OUTBOX)
                .set(OUTBOX.OP_ID, op.getOpId())
                .set(OUTBOX.INCARNATION, life)
                .set(OUTBOX.SEQ, seq)
                .set(OUTBOX.CHANGES, op.getChanges())
                .set(OUTBOX.SAVED_AT, op.getSavedAt())
                .execute();
        op.delete();
    }

    private void begin(byte[] life, long nextSeq) {
        sql.update(REPLICA).set(REPLICA.INCARNATION, life).set(REPLICA.NEXT_SEQ, nextSeq).execute();
    }

    private byte @Nullable [] opAt(long seq) {
        var waiting =
                sql.select(OUTBOX.OP_ID)
                        .from(OUTBOX)
                        .where(OUTBOX.INCARNATION.eq(incarnation))
                        .and(OUTBOX.SEQ.eq(seq))
                        .fetchOne();
        if (waiting != null) {
            return waiting.value1();
        }
        var taken =
                sql.select(ACKED_JOURNAL.OP_ID)
                        .from(ACKED_JOURNAL)
                        .where(ACKED_JOURNAL.INCARNATION.eq(incarnation))
                        .and(ACKED_JOURNAL.SEQ.eq(seq))
                        .fetchOne();
        return taken == null ? null : taken.value1();
    }
}
