package org.doorstep.store.replica;

import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.STAGING;
import static org.doorstep.store.db.Tables.TYPE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.RecordLine;
import org.doorstep.store.db.tables.records.StagingRecord;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Failures;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Changes that have come and are not yet in their place.
final class Staging {

    private static final String SET_ASIDE =
            "insert into staging (bucket, rec_id, file_id, record) values (?, ?, ?, ?)";
    private static final String TAKEN = "delete from staging where n = ?";

    private final Json json;

    Staging(Json json) {
        this.json = json;
    }

    void setAside(Transaction transaction, List<FeedLine> lines) {
        try {
            var insert = transaction.prepared(SET_ASIDE);
            for (var line : lines) {
                var put = line instanceof Put some ? some : null;
                insert.setString(1, line.bucket());
                insert.setBytes(2, Uuids.bytes(line.id()));
                insert.setBytes(3, put == null ? null : Uuids.bytes(put.header().file()));
                insert.setString(4, put == null ? null : record(put));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    boolean hasMoreThan(DSLContext sql, int lines) {
        return !sql.select(STAGING.N)
                .from(STAGING)
                .orderBy(STAGING.N)
                .limit(1)
                .offset(lines)
                .fetch()
                .isEmpty();
    }

    /// Every line in the order in which it came; then there are none.
    void drain(Transaction transaction, Consumer<FeedLine> taker) {
        transaction.sql().selectFrom(STAGING).orderBy(STAGING.N).fetch().stream()
                .map(this::line)
                .forEach(taker);
        clear(transaction);
    }

    void clear(Transaction transaction) {
        transaction.sql().deleteFrom(STAGING).execute();
    }

    /// The files that the first lines are about, at least one if there is any line. Lines about
    /// what the store does not have and that only leave are thrown away.
    ///
    /// @param lines files are added until they have so many
    List<byte[]> firstFiles(Transaction transaction, int lines) {
        var sql = transaction.sql();
        while (true) {
            var first = first(sql, lines);
            if (first.isEmpty()) {
                return List.of();
            }
            var known = first.stream().filter(line -> line.file() != null).toList();
            if (known.size() < first.size()) {
                var unknown = first.stream().filter(line -> line.file() == null).map(First::n);
                sql.deleteFrom(STAGING).where(STAGING.N.in(unknown.toList())).execute();
            }
            if (!known.isEmpty()) {
                return upTo(sql, lines, known);
            }
        }
    }

    private static List<First> first(DSLContext sql, int lines) {
        var some = sql.selectFrom(STAGING).orderBy(STAGING.N).limit(lines).asTable("some");
        return sql.select(
                        some.field(STAGING.N), coalesce(some.field(STAGING.FILE_ID), FILE.FILE_ID))
                .from(some)
                .leftJoin(RECORD)
                .on(RECORD.REC_ID.eq(some.field(STAGING.REC_ID)))
                .leftJoin(FILE)
                .on(FILE.ID.eq(RECORD.FILE))
                .orderBy(some.field(STAGING.N))
                .fetch(row -> new First(row.value1(), row.value2()));
    }

    private static List<byte[]> upTo(DSLContext sql, int lines, List<First> first) {
        var files = new LinkedHashMap<ByteBuffer, byte[]>();
        first.stream()
                .flatMap(line -> Stream.ofNullable(line.file()))
                .forEach(file -> files.putIfAbsent(ByteBuffer.wrap(file), file));
        var counts =
                sql.select(STAGING.FILE_ID, count())
                        .from(STAGING)
                        .where(STAGING.FILE_ID.in(files.values()))
                        .groupBy(STAGING.FILE_ID)
                        .fetchMap(row -> ByteBuffer.wrap(row.value1()), row -> row.value2());
        var chosen = new ArrayList<byte[]>();
        var together = 0;
        for (var file : files.entrySet()) {
            chosen.add(file.getValue());
            together += counts.getOrDefault(file.getKey(), 1);
            if (together >= lines) {
                break;
            }
        }
        return chosen;
    }

    boolean hasLines(DSLContext sql, List<byte[]> files) {
        return sql.fetchExists(STAGING, about(sql, files));
    }

    /// All lines about records that are in one of these files or come into it, in the order in
    /// which they came; then there are none.
    void drain(Transaction transaction, List<byte[]> files, Consumer<FeedLine> taker) {
        var sql = transaction.sql();
        var lines = sql.selectFrom(STAGING).where(about(sql, files)).orderBy(STAGING.N).fetch();
        try {
            var taken = transaction.prepared(TAKEN);
            for (var line : lines) {
                taker.accept(line(line));
                taken.setLong(1, line.getN());
                taken.executeUpdate();
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /// Whatever is said of a record is taken together: it may leave one bucket and come in another.
    ///
    /// The files' numbers are looked up first: joined, SQLite may go through all records for them.
    private static Condition about(DSLContext sql, List<byte[]> files) {
        Field<byte[]> id = STAGING.REC_ID;
        var numbers = sql.select(FILE.ID).from(FILE).where(FILE.FILE_ID.in(files)).fetch(FILE.ID);
        var coming =
                select(STAGING.as("coming").REC_ID)
                        .from(STAGING.as("coming"))
                        .where(STAGING.as("coming").FILE_ID.in(files));
        var there =
                select(RECORD.REC_ID)
                        .from(RECORD)
                        .where(RECORD.TYPE.in(select(TYPE.ID).from(TYPE)))
                        .and(RECORD.FILE.in(numbers));
        return id.in(coming.union(there));
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

    /// @param file null if it is not known
    private record First(long n, byte @Nullable [] file) {}
}
