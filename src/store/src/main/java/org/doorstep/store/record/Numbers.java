package org.doorstep.store.record;

import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.RECORD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.util.concurrent.atomic.AtomicLong;
import org.doorstep.store.sqlite.Database;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Gives out the local numbers of records and files, in order; none twice while the store is open.
/// What a record newly reads takes a number of the same row: so it is known what came after what.
final class Numbers {

    private final AtomicLong record;
    private final AtomicLong file;

    Numbers(Database database) {
        record =
                new AtomicLong(
                        database.read(sql ->
                                Math.max(greatest(sql, RECORD.ID), greatest(sql, RECORD.ARRIVED))));
        file = new AtomicLong(database.read(sql -> greatest(sql, FILE.ID)));
    }

    long nextRecord() {
        return record.incrementAndGet();
    }

    long nextFile() {
        return file.incrementAndGet();
    }

    private static long greatest(DSLContext sql, Field<Long> id) {
        var table = id == FILE.ID ? FILE : RECORD;
        // The index of what arrived has no row of the others: without this all would be read.
        var found =
                sql.select(coalesce(max(id), inline(0L)))
                        .from(table)
                        .where(id.isNotNull())
                        .fetchSingle();
        return found.value1();
    }
}
