package org.doorstep.store.replica;

import static org.doorstep.store.db.Tables.STAGING;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.RecordLine;
import org.doorstep.store.db.tables.records.StagingRecord;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Failures;
import org.doorstep.store.sqlite.Transaction;

/// Changes that have come and are not yet visible.
final class Staging {

    private static final String SET_ASIDE =
            "insert into staging (bucket, rec_id, record) values (?, ?, ?)";

    private final Json json;

    Staging(Json json) {
        this.json = json;
    }

    void setAside(Transaction transaction, List<FeedLine> lines) {
        try {
            var insert = transaction.prepared(SET_ASIDE);
            for (var line : lines) {
                insert.setString(1, line.bucket());
                insert.setBytes(2, Uuids.bytes(line.id()));
                insert.setString(3, line instanceof Put put ? record(put) : null);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /// Every line in the order in which it came; then there are none.
    void drain(Transaction transaction, Consumer<FeedLine> taker) {
        var sql = transaction.sql();
        var after = 0L;
        while (true) {
            var some =
                    sql.selectFrom(STAGING)
                            .where(STAGING.N.gt(after))
                            .orderBy(STAGING.N)
                            .limit(1_000)
                            .fetch();
            if (some.isEmpty()) {
                break;
            }
            some.forEach(row -> taker.accept(line(row)));
            after = some.getLast().getN();
        }
        clear(transaction);
    }

    void clear(Transaction transaction) {
        transaction.sql().deleteFrom(STAGING).execute();
    }

    private String record(Put put) {
        return json.write(RecordLine.of(put.type(), put.header(), json.tree(put.body())));
    }

    private FeedLine line(StagingRecord row) {
        var text = row.getRecord();
        if (text == null) {
            return new Leave(row.getBucket(), Uuids.of(row.getRecId()));
        }
        var record = json.read(text, RecordLine.class);
        return new Put(row.getBucket(), record.type(), record.header(), json.write(record.body()));
    }
}
