package org.doorstep.store.replica;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.REPLICA;
import static org.doorstep.store.db.Tables.SCOPE;

import java.time.InstantSource;
import java.util.List;
import java.util.function.ToIntFunction;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.Replica;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.doorstep.store.db.tables.records.BucketRecord;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The replica in the officer's store.
public final class StoredReplica implements Replica {

    private static final Logger LOG = LoggerFactory.getLogger(StoredReplica.class);

    /// After so many rows of a fill, an officer who saves something goes first.
    private static final int ROWS_BEFORE_GIVING_WAY = 500;

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Staging staging;
    private final InstantSource clock;

    public StoredReplica(Database database, Records records, Outbox outbox, InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.staging = new Staging(records.json());
        this.clock = clock;
    }

    @Override
    public State state() {
        return database.read(sql -> {
            var self = sql.selectFrom(REPLICA).fetchSingle();
            var epoch = self.getEpoch();
            var inStepAt = self.getInStepAt();
            return new State(
                    Uuids.of(self.getDevice()),
                    Uuids.of(self.getIncarnation()),
                    epoch == null ? null : Uuids.of(epoch),
                    self.getNextSeq(),
                    sql.selectFrom(BUCKET).orderBy(BUCKET.ID).fetch(StoredReplica::held),
                    outbox.waiting(sql),
                    outbox.refused(sql),
                    inStepAt == null ? null : Moments.of(inStepAt));
        });
    }

    @Override
    public void agree(Grants grants) {
        writeAndWipe(transaction -> {
            var sql = transaction.sql();
            var purge = new Purge(transaction);
            revoked(sql, grants.buckets()).forEach(purge::bucket);
            var wiped = purge.finish();
            nameScopes(sql, grants);
            grants.buckets().forEach(bucket -> grant(sql, bucket, grants.revision()));
            var known = sql.fetchSingle(REPLICA).getEpoch();
            var epoch = Uuids.bytes(grants.epoch());
            if (known != null && !Uuids.of(known).equals(grants.epoch())) {
                fillAllAnew(sql, grants.revision());
            }
            sql.update(REPLICA).set(REPLICA.EPOCH, epoch).execute();
            outbox.requeue(transaction, grants.expectedSeq());
            transaction.touch(Topic.HOLDINGS);
            return wiped;
        });
    }

    @Override
    public void fill(String bucket, List<FeedLine> page, String resume) {
        writeAndWipe(transaction -> {
            var sql = transaction.sql();
            var row = bucket(sql, bucket);
            var taker = new Taker(transaction, records.writing(transaction));
            var rows = 0;
            for (var line : page) {
                taker.take(line, row);
                if (++rows % ROWS_BEFORE_GIVING_WAY == 0) {
                    // Rows of a page that comes again change nothing.
                    transaction.giveWay();
                }
            }
            sql.update(BUCKET)
                    .set(BUCKET.RESUME, resume)
                    .set(BUCKET.RECORDS, BUCKET.RECORDS.plus(page.size()))
                    .where(BUCKET.ID.eq(row.getId()))
                    .execute();
            transaction.touch(Topic.HOLDINGS);
            return taker.finish();
        });
    }

    @Override
    public void filled(String bucket, long revision) {
        writeAndWipe(transaction -> {
            var sql = transaction.sql();
            var row = bucket(sql, bucket);
            sql.update(BUCKET)
                    .set(BUCKET.REVISION, revision)
                    .set(BUCKET.FILLING, 0L)
                    .set(BUCKET.SHOWN, 1L)
                    .setNull(BUCKET.RESUME)
                    .where(BUCKET.ID.eq(row.getId()))
                    .execute();
            transaction.touch(Topic.PEOPLE, Topic.COLLEAGUES, Topic.TIMELINE, Topic.HOLDINGS);
            if (row.getRound() == 1) {
                // Nothing can be left from before the first round.
                return 0;
            }
            var purge = new Purge(transaction);
            purge.leftovers(row.getId(), row.getRound());
            return purge.finish();
        });
    }

    @Override
    public void stage(List<FeedLine> page) {
        database.write(transaction -> {
            staging.setAside(transaction, page);
            return true;
        });
    }

    @Override
    public void unstage() {
        database.write(transaction -> {
            staging.clear(transaction);
            return true;
        });
    }

    @Override
    public void checkpoint(long revision) {
        writeAndWipe(transaction -> {
            var sql = transaction.sql();
            var buckets = sql.selectFrom(BUCKET).fetchMap(BUCKET.NAME);
            var taker = new Taker(transaction, records.writing(transaction));
            staging.drain(
                    transaction,
                    line -> {
                        var bucket = buckets.get(line.bucket());
                        if (bucket == null) {
                            LOG.warn("a change for a bucket that is not held was left out");
                        } else {
                            taker.take(line, bucket);
                        }
                    });
            sql.update(BUCKET)
                    .set(BUCKET.REVISION, revision)
                    .where(BUCKET.FILLING.eq(0L))
                    .execute();
            if (outbox.waiting(sql) == 0) {
                sql.update(REPLICA)
                        .set(REPLICA.IN_STEP_AT, Moments.micros(clock.instant()))
                        .execute();
            }
            taker.touched().forEach(topic -> transaction.touch(topic, Topic.HOLDINGS));
            return taker.finish();
        });
    }

    @Override
    public List<PendingOp> pending(int maxOps, int maxBytes) {
        return database.read(sql -> outbox.pending(sql, maxOps, maxBytes));
    }

    @Override
    public void settle(List<Outcome> outcomes) {
        database.write(transaction -> {
            outbox.settle(transaction, outcomes);
            return true;
        });
    }

    @Override
    public void reincarnate() {
        database.write(transaction -> {
            outbox.reincarnate(transaction);
            return true;
        });
    }

    /// What was wiped must be gone from the files too.
    private void writeAndWipe(ToIntFunction<Transaction> work) {
        if (database.write(work::applyAsInt) > 0) {
            database.compact();
        }
    }

    private static List<Long> revoked(DSLContext sql, List<Bucket> granted) {
        var names = granted.stream().map(Bucket::toString).toList();
        return sql.select(BUCKET.ID)
                .from(BUCKET)
                .where(BUCKET.NAME.notIn(names))
                .fetch(row -> row.value1());
    }

    private static void nameScopes(DSLContext sql, Grants grants) {
        sql.deleteFrom(SCOPE).execute();
        grants.scopes()
                .forEach(scope ->
                        sql.insertInto(SCOPE)
                                .values(scope.id(), scope.kind(), scope.name())
                                .execute());
    }

    private static void grant(DSLContext sql, Bucket bucket, long revision) {
        sql.insertInto(BUCKET)
                .set(BUCKET.NAME, bucket.toString())
                .set(BUCKET.SCOPE, bucket.scope())
                .set(BUCKET.REVISION, revision)
                .set(BUCKET.FILLING, 1L)
                .set(BUCKET.SHOWN, 0L)
                .set(BUCKET.ROUND, 1L)
                .set(BUCKET.RECORDS, 0L)
                .onConflictDoNothing()
                .execute();
    }

    /// The revisions of another epoch mean nothing: all buckets are filled again, while what they
    /// hold stays in sight.
    private static void fillAllAnew(DSLContext sql, long revision) {
        sql.update(BUCKET)
                .set(BUCKET.REVISION, revision)
                .set(BUCKET.FILLING, 1L)
                .set(BUCKET.ROUND, BUCKET.ROUND.plus(1))
                .set(BUCKET.RECORDS, 0L)
                .setNull(BUCKET.RESUME)
                .execute();
    }

    private static BucketRecord bucket(DSLContext sql, String name) {
        var found = sql.selectFrom(BUCKET).where(BUCKET.NAME.eq(name)).fetchOne();
        if (found == null) {
            throw new StoreException(Trouble.OTHER, "not granted: " + name);
        }
        return found;
    }

    private static Held held(BucketRecord bucket) {
        return new Held(
                bucket.getName(),
                bucket.getRevision(),
                bucket.getFilling() == 1,
                bucket.getResume(),
                bucket.getRecords());
    }
}
