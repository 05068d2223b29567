package org.doorstep.store.replica;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.TYPE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import org.doorstep.domain.change.Topic;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Takes rows out of buckets, and off the laptop when no bucket holds them any more. What an
/// officer saved and the hub has not answered lies in the outbox and is not touched.
final class Purge {

    private final Transaction transaction;
    private final DSLContext sql;

    Purge(Transaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
    }

    /// Ends whole buckets.
    ///
    /// @return number of records wiped
    int buckets(Collection<Long> buckets) {
        var wiped = rows(RECORD_BUCKET.BUCKET.in(buckets));
        sql.deleteFrom(BUCKET).where(BUCKET.ID.in(buckets)).execute();
        return wiped;
    }

    /// Takes what an earlier fill left and the present one did not bring again.
    int leftovers(long bucket, long round) {
        return rows(RECORD_BUCKET.BUCKET.eq(bucket).and(RECORD_BUCKET.ROUND.ne(round)));
    }

    /// Takes one record out of one bucket.
    int leave(long record, long bucket) {
        return rows(RECORD_BUCKET.RECORD.eq(record).and(RECORD_BUCKET.BUCKET.eq(bucket)));
    }

    private int rows(Condition leaving) {
        var leavers = sql.select(RECORD_BUCKET.RECORD).from(RECORD_BUCKET).where(leaving).fetch();
        sql.deleteFrom(RECORD_BUCKET).where(leaving).execute();
        var wiped = 0;
        for (var record : leavers) {
            wiped += wipeIfUnheld(record.value1());
        }
        if (!leavers.isEmpty()) {
            transaction.touch(Topic.PEOPLE, Topic.TIMELINE, Topic.HOLDINGS);
        }
        return wiped;
    }

    private int wipeIfUnheld(long record) {
        var held =
                exists(selectOne().from(RECORD_BUCKET).where(RECORD_BUCKET.RECORD.eq(RECORD.ID)));
        var unheld =
                sql.select(RECORD.FILE)
                        .from(RECORD)
                        .where(RECORD.ID.eq(record))
                        .andNot(held)
                        .fetchOne();
        if (unheld == null) {
            return 0;
        }
        var wiped = sql.deleteFrom(RECORD).where(RECORD.ID.eq(record)).execute();
        return wiped + wipeFileIfUnheld(unheld.value1());
    }

    /// With the last record that a bucket held, all else of the file goes: looks, own notes.
    private int wipeFileIfUnheld(long file) {
        var types = select(TYPE.ID).from(TYPE);
        var ofFile = RECORD.TYPE.in(types).and(RECORD.FILE.eq(file));
        var held =
                sql.fetchExists(
                        select(RECORD.ID)
                                .from(RECORD)
                                .join(RECORD_BUCKET)
                                .on(RECORD_BUCKET.RECORD.eq(RECORD.ID))
                                .where(ofFile));
        if (held) {
            return 0;
        }
        var wiped = sql.deleteFrom(RECORD).where(ofFile).execute();
        sql.deleteFrom(FILE)
                .where(FILE.ID.eq(file))
                .and(notExists(selectOne().from(RECORD).where(ofFile)))
                .execute();
        return wiped;
    }
}
