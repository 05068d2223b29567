package org.doorstep.store.replica;

import static org.doorstep.store.db.Tables.BASE;
import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.MENDED;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.REPLICA;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.protocol.sync.RecordLine;
import org.doorstep.store.db.tables.records.BucketRecord;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;
import org.jooq.exception.NoDataFoundException;
import org.jspecify.annotations.Nullable;

/// What the laptop says of its buckets when it compares with the hub, and what is kept of records
/// in which the two differed.
final class Proof {

    /// So many are kept, the last ones.
    private static final long MENDED_KEPT = 1_000;

    private final Records records;

    Proof(Records records) {
        this.records = records;
    }

    Map<String, Digest> digests(DSLContext sql) {
        var digests = new HashMap<String, Digest>();
        if (sql.fetchSingle(REPLICA).getCounted() == 1) {
            sql.selectFrom(BUCKET)
                    .where(BUCKET.FILLING.eq(0L))
                    .and(BUCKET.LEAVING.eq(0L))
                    .forEach(bucket -> digests.put(bucket.getName(), Sums.of(bucket)));
        }
        return digests;
    }

    List<Digest> parts(DSLContext sql, BucketRecord bucket) {
        var parts = new ArrayList<>(Collections.nCopies(Digest.PARTS, Digest.NONE));
        each(
                sql,
                bucket,
                (id, digest) -> {
                    var part = Digest.partOf(id);
                    parts.set(part, parts.get(part).plus(digest));
                });
        return parts;
    }

    Map<UUID, Digest> part(DSLContext sql, BucketRecord bucket, int part) {
        var found = new TreeMap<UUID, Digest>();
        each(
                sql,
                bucket,
                (id, digest) -> {
                    if (Digest.partOf(id) == part) {
                        found.put(id, digest);
                    }
                });
        return found;
    }

    /// Keeps what is here beside what the hub says, for whoever has to find out how it came about.
    void keepBoth(Transaction transaction, FeedLine line) {
        var sql = transaction.sql();
        var mine =
                records.writing(transaction)
                        .find(line.id())
                        .flatMap(known -> said(sql, known.number()))
                        .map(this::text)
                        .orElse(null);
        sql.insertInto(MENDED)
                .set(MENDED.REC_ID, Uuids.bytes(line.id()))
                .set(MENDED.BUCKET, line.bucket())
                .set(MENDED.MENDED_AT, sql.fetchSingle(REPLICA).getHubTime())
                .set(MENDED.MINE, mine)
                .set(MENDED.THEIRS, theirs(line))
                .execute();
        sql.execute("delete from mended where n <= (select max(n) from mended) - " + MENDED_KEPT);
    }

    /// The hub's word about a record, as it is stored; empty if it cannot be read.
    Optional<RecordLine> said(DSLContext sql, long record) {
        var json = records.json();
        try {
            var base = sql.selectFrom(BASE).where(BASE.RECORD.eq(record)).fetchOne();
            if (base != null) {
                return Optional.of(json.read(base.getLine(), RecordLine.class));
            }
            var view = records.reading().view(sql, record);
            var body = json.tree(view.body());
            return Optional.of(RecordLine.of(view.type(), view.header(), body));
        } catch (NoDataFoundException | ProtocolException e) {
            return Optional.empty();
        }
    }

    private @Nullable String theirs(FeedLine line) {
        return line instanceof Put put
                ? text(RecordLine.of(put.type(), put.header(), records.json().tree(put.body())))
                : null;
    }

    private String text(RecordLine line) {
        return records.json().write(line);
    }

    private static void each(DSLContext sql, BucketRecord bucket, Each each) {
        try (var rows =
                sql.select(RECORD.REC_ID, RECORD_BUCKET.DIGEST)
                        .from(RECORD_BUCKET)
                        .join(RECORD)
                        .on(RECORD.ID.eq(RECORD_BUCKET.RECORD))
                        .where(RECORD_BUCKET.BUCKET.eq(bucket.getId()))
                        .fetchLazy()) {
            for (var row : rows) {
                each.row(Uuids.of(row.value1()), Sums.of(row.value2()));
            }
        }
    }

    private interface Each {
        void row(UUID id, Digest digest);
    }
}
