package org.doorstep.store.replica;

import static org.doorstep.store.db.Tables.RECORD_BUCKET;

import java.util.List;
import org.doorstep.store.sqlite.Database;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Takes many rows of one bucket off the laptop, in slices that whoever saves something may come
/// between. Done again after it broke off, it goes on.
final class Departure {

    private static final int ROWS_AT_ONCE = 100;

    private final Database database;

    Departure(Database database) {
        this.database = database;
    }

    /// Takes out the whole bucket.
    ///
    /// @return how many records were wiped
    int ofBucket(long bucket) {
        return of(bucket, RECORD_BUCKET.BUCKET.eq(bucket));
    }

    /// Takes out what an earlier fill left and the present one did not bring again.
    ///
    /// @return how many records were wiped
    int ofLeftovers(long bucket, long round) {
        return of(bucket, RECORD_BUCKET.BUCKET.eq(bucket).and(RECORD_BUCKET.ROUND.ne(round)));
    }

    private int of(long bucket, Condition which) {
        var wiped = 0;
        var after = 0L;
        while (true) {
            var from = after;
            // Sought by a reader: going through all that stays may take long.
            var some = database.read(sql -> next(sql, which, from));
            if (some.isEmpty()) {
                return wiped;
            }
            wiped +=
                    database.write(transaction -> {
                        var purge = new Purge(transaction, new Sums(transaction));
                        some.forEach(record -> purge.leave(record, bucket));
                        return purge.finish();
                    });
            after = some.getLast();
        }
    }

    private static List<Long> next(DSLContext sql, Condition which, long after) {
        return sql.select(RECORD_BUCKET.RECORD)
                .from(RECORD_BUCKET)
                .where(RECORD_BUCKET.RECORD.gt(after))
                .and(which)
                .orderBy(RECORD_BUCKET.RECORD)
                .limit(ROWS_AT_ONCE)
                .fetch(RECORD_BUCKET.RECORD);
    }
}
