package org.doorstep.store.outbox;

import static org.doorstep.store.db.Tables.ACKED_JOURNAL;
import static org.doorstep.store.db.Tables.REPLICA;

import java.time.Duration;
import java.time.Instant;
import org.doorstep.store.db.tables.records.OutboxRecord;
import org.doorstep.store.rows.Moments;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What the hub has acknowledged, kept for the day on which it is restored from a backup.
final class Journal {

    /// Longer than a hub's backups are kept.
    private static final Duration KEPT = Duration.ofDays(35);

    private final DSLContext sql;

    Journal(DSLContext sql) {
        this.sql = sql;
    }

    /// By the hub's clock: the laptop's own may be days wrong.
    void keep(OutboxRecord op, String result, @Nullable String detail, long visible) {
        var now = moment(sql.fetchSingle(REPLICA).getHubTime());
        sql.insertInto(ACKED_JOURNAL)
                .set(ACKED_JOURNAL.OP_ID, op.getOpId())
                .set(ACKED_JOURNAL.INCARNATION, op.getIncarnation())
                .set(ACKED_JOURNAL.SEQ, op.getSeq())
                .set(ACKED_JOURNAL.CHANGES, op.getChanges())
                .set(ACKED_JOURNAL.SAVED_AT, op.getSavedAt())
                .set(ACKED_JOURNAL.RESULT, result)
                .set(ACKED_JOURNAL.DETAIL, detail)
                .set(ACKED_JOURNAL.REFUSED, op.getRefused())
                .set(ACKED_JOURNAL.VISIBLE_REVISION, visible)
                .set(ACKED_JOURNAL.SETTLED_AT, now)
                .execute();
    }

    /// What is settled before the hub has ever told the time is kept until it has.
    static long moment(@Nullable Long hubTime) {
        return hubTime == null ? Long.MAX_VALUE : hubTime;
    }

    /// Lets go of what no backup can be older than.
    ///
    /// @param now the hub's time
    void prune(Instant now) {
        sql.update(REPLICA).set(REPLICA.HUB_TIME, Moments.micros(now)).execute();
        var oldest = Moments.micros(now.minus(KEPT));
        sql.deleteFrom(ACKED_JOURNAL).where(ACKED_JOURNAL.SETTLED_AT.lt(oldest)).execute();
    }
}
