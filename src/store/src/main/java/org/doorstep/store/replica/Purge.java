package org.doorstep.store.replica;

import java.sql.SQLException;
import java.util.List;
import org.doorstep.store.sqlite.Failures;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;

/// Takes rows out of buckets and then, all at once, off the laptop where no bucket holds them any
/// more. What an officer saved and the hub has not answered lies in the outbox and is not touched.
///
/// Set by set, in temporary tables (which are in memory).
final class Purge {

    private static final List<String> TABLES =
            List.of(
                    "create temp table if not exists leaver (record integer primary key)",
                    "create temp table if not exists left_file (file integer primary key)",
                    "delete from leaver",
                    "delete from left_file");

    private static final String LEAVER = "insert or ignore into leaver values (?)";

    private static final String UNHELD =
            "id in (select record from leaver)"
                    + " and not exists (select 1 from record_bucket where record = record.id)";

    private static final String OF_LEFT_FILES =
            "type in (select id from type) and file in (select file from left_file)";

    private final Transaction transaction;
    private final Sums sums;
    private final DSLContext sql;
    private boolean begun;

    Purge(Transaction transaction, Sums sums) {
        this.transaction = transaction;
        this.sums = sums;
        this.sql = transaction.sql();
    }

    /// Takes one record out of one bucket.
    void leave(long record, long bucket) {
        begin();
        sums.leave(record, bucket);
        try {
            var leaver = transaction.prepared(LEAVER);
            leaver.setLong(1, record);
            leaver.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /// Wipes what no bucket holds any more. With the last record of a file that a bucket held, all
    /// else of the file goes too: looks, own notes.
    ///
    /// @return how many records were wiped
    int finish() {
        sums.finish();
        if (!begun) {
            return 0;
        }
        sql.execute("insert or ignore into left_file select file from record where " + UNHELD);
        var wiped = sql.execute("delete from record where " + UNHELD);
        if (wiped == 0) {
            return 0;
        }
        sql.execute(
                "delete from left_file where exists (select 1 from record"
                        + " join record_bucket on record_bucket.record = record.id"
                        + " where record.type in (select id from type)"
                        + " and record.file = left_file.file)");
        wiped += sql.execute("delete from record where " + OF_LEFT_FILES);
        sql.execute("delete from mended where rec_id not in (select rec_id from record)");
        NamedInSettings.forgetLeftFiles(sql);
        sql.execute("delete from file where id in (select file from left_file)");
        return wiped;
    }

    private void begin() {
        if (!begun) {
            TABLES.forEach(sql::execute);
            begun = true;
        }
    }
}
