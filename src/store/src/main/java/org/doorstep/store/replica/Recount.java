package org.doorstep.store.replica;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.REPLICA;
import static org.jooq.impl.DSL.selectOne;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.domain.sync.Digest;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.RecordDigest;
import org.doorstep.store.db.tables.records.ReplicaRecord;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works out from the stored bodies what the digests say, once a week: what a bad disk or a wrong
/// migration did to a record shows in its number, and so at the next comparison with the hub.
///
/// In slices, and what can be read is read beside the writing: nobody waits for it.
final class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final Duration EVERY = Duration.ofDays(7);
    private static final int RECORDS_AT_ONCE = 250;

    /// No record has this one.
    private static final Digest UNREADABLE = new Digest(1, 0, 0);

    private final Database database;
    private final Proof proof;
    private final Json json;

    Recount(Database database, Proof proof, Json json) {
        this.database = database;
        this.proof = proof;
        this.json = json;
    }

    /// Does some of what is due.
    ///
    /// @return whether there is more
    boolean slice() {
        var self = database.read(sql -> sql.fetchSingle(REPLICA));
        if (self.getRecountAfter() != null) {
            return goOn(self.getRecountAfter());
        }
        if (!isDue(self)) {
            return false;
        }
        beginNow();
        return true;
    }

    /// Begins, due or not, unless it is under way.
    void beginNow() {
        database.write(transaction ->
                transaction
                        .sql()
                        .update(REPLICA)
                        .set(REPLICA.RECOUNT_AFTER, 0L)
                        .where(REPLICA.RECOUNT_AFTER.isNull())
                        .execute());
    }

    /// The week of a new store begins with its first session.
    static void agreed(DSLContext sql, Instant hubTime) {
        sql.update(REPLICA)
                .set(REPLICA.RECOUNTED_AT, Moments.micros(hubTime))
                .where(REPLICA.RECOUNTED_AT.isNull())
                .execute();
    }

    /// By the hub's clock: the laptop's own may be days wrong.
    private static boolean isDue(ReplicaRecord self) {
        var now = self.getHubTime();
        var last = self.getRecountedAt();
        return now != null && last != null && now - last >= EVERY.toNanos() / 1_000;
    }

    private boolean goOn(long after) {
        var some = database.read(sql -> next(sql, after));
        if (some.isEmpty()) {
            addUp();
            return false;
        }
        var wrong = database.read(sql -> some.stream().filter(one -> isWrong(sql, one)).toList());
        database.write(transaction -> {
            var sums = new Sums(transaction);
            wrong.forEach(record -> mend(transaction, sums, record));
            sums.finish();
            return transaction
                    .sql()
                    .update(REPLICA)
                    .set(REPLICA.RECOUNT_AFTER, some.getLast())
                    .execute();
        });
        return true;
    }

    private static List<Long> next(DSLContext sql, long after) {
        var held = selectOne().from(RECORD_BUCKET).where(RECORD_BUCKET.RECORD.eq(RECORD.ID));
        return sql.select(RECORD.ID)
                .from(RECORD)
                .where(RECORD.ID.gt(after))
                .andExists(held)
                .orderBy(RECORD.ID)
                .limit(RECORDS_AT_ONCE)
                .fetch(RECORD.ID);
    }

    private boolean isWrong(DSLContext sql, long record) {
        var stored = stored(sql, record);
        return rows(sql, record).values().stream().anyMatch(digest -> !digest.equals(stored));
    }

    /// Asked again, because the record may have changed since.
    private void mend(Transaction transaction, Sums sums, long record) {
        var sql = transaction.sql();
        if (!sql.fetchExists(RECORD, RECORD.ID.eq(record))) {
            return;
        }
        var stored = stored(sql, record);
        rows(sql, record)
                .forEach((bucket, digest) -> {
                    if (!digest.equals(stored)) {
                        sql.update(RECORD_BUCKET)
                                .set(RECORD_BUCKET.DIGEST, Sums.bytes(stored))
                                .where(RECORD_BUCKET.RECORD.eq(record))
                                .and(RECORD_BUCKET.BUCKET.eq(bucket))
                                .execute();
                        sums.change(bucket, stored.minus(digest));
                    }
                });
    }

    /// The digest of what is stored as the hub's word.
    private Digest stored(DSLContext sql, long record) {
        return proof.said(sql, record)
                .map(line ->
                        RecordDigest.of(
                                line.id(),
                                line.version(),
                                line.file(),
                                BodyHash.of(json.bytes(line.body()))))
                .orElse(UNREADABLE);
    }

    private static Map<Long, Digest> rows(DSLContext sql, long record) {
        var rows = new HashMap<Long, Digest>();
        sql.selectFrom(RECORD_BUCKET)
                .where(RECORD_BUCKET.RECORD.eq(record))
                .forEach(row -> rows.put(row.getBucket(), Sums.of(row.getDigest())));
        return rows;
    }

    /// The sums themselves: whatever they are wrong by now, they are wrong by it later too.
    private void addUp() {
        var wrong = database.read(Recount::wrongBy);
        if (!wrong.isEmpty()) {
            LOG.warn("The digests of {} buckets were not those of their rows", wrong.size());
        }
        database.write(transaction -> {
            var sums = new Sums(transaction);
            wrong.forEach(sums::change);
            sums.finish();
            return transaction
                    .sql()
                    .update(REPLICA)
                    .set(REPLICA.RECOUNTED_AT, REPLICA.HUB_TIME)
                    .set(REPLICA.COUNTED, 1L)
                    .setNull(REPLICA.RECOUNT_AFTER)
                    .execute();
        });
    }

    private static Map<Long, Digest> wrongBy(DSLContext sql) {
        var sums = new HashMap<Long, Digest>();
        try (var rows =
                sql.select(RECORD_BUCKET.BUCKET, RECORD_BUCKET.DIGEST)
                        .from(RECORD_BUCKET)
                        .fetchLazy()) {
            for (var row : rows) {
                sums.merge(row.value1(), Sums.of(row.value2()), Digest::plus);
            }
        }
        var wrong = new HashMap<Long, Digest>();
        for (var bucket : sql.selectFrom(BUCKET)) {
            var is = Objects.requireNonNullElse(sums.get(bucket.getId()), Digest.NONE);
            var by = is.minus(Sums.of(bucket));
            if (!by.equals(Digest.NONE)) {
                wrong.put(bucket.getId(), by);
            }
        }
        return wrong;
    }
}
