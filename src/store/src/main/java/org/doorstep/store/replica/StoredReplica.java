package org.doorstep.store.replica;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.REPLICA;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.Replica;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;
import org.doorstep.store.db.tables.records.BucketRecord;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.outbox.Overlay;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;

/// The replica in the officer's store.
public final class StoredReplica implements Replica {

    /// After so many rows of a fill, an officer who saves something goes first.
    private static final int ROWS_BEFORE_GIVING_WAY = 500;

    /// A checkpoint of no more lines than this is one transaction.
    private static final int LINES_AT_ONCE = 200;

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final Overlay overlay;
    private final Staging staging;
    private final Departure departure;
    private final Granting granting;
    private final Proof proof;
    private final Recount recount;
    private final InstantSource clock;
    private final Runnable wiped;

    /// @param wiped done after records have left: takes away what only they needed
    public StoredReplica(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            InstantSource clock,
            Runnable wiped) {
        this.database = database;
        this.wiped = wiped;
        this.records = records;
        this.outbox = outbox;
        this.overlay = new Overlay(records);
        this.backlog = backlog;
        this.staging = backlog.staging();
        this.departure = new Departure(database);
        this.granting = new Granting(database, outbox, departure);
        this.proof = new Proof(records);
        this.recount = new Recount(database, proof, records.json());
        this.clock = clock;
    }

    @Override
    public State state() {
        return database.read(sql -> {
            var self = sql.selectFrom(REPLICA).fetchSingle();
            var epoch = self.getEpoch();
            var inStepAt = self.getInStepAt();
            var verifiedAt = self.getVerifiedAt();
            return new State(
                    Uuids.of(self.getDevice()),
                    Uuids.of(self.getIncarnation()),
                    epoch == null ? null : Uuids.of(epoch),
                    self.getNextSeq(),
                    sql.selectFrom(BUCKET)
                            .where(BUCKET.LEAVING.eq(0L))
                            .orderBy(BUCKET.ID)
                            .fetch(StoredReplica::held),
                    outbox.waiting(sql),
                    outbox.refused(sql),
                    inStepAt == null ? null : Moments.of(inStepAt),
                    verifiedAt == null ? null : Moments.of(verifiedAt));
        });
    }

    @Override
    public void agree(Grants grants) {
        finishBacklog();
        if (granting.revoke(grants.buckets()) > 0) {
            wipe();
        }
        granting.grant(grants, staging);
    }

    @Override
    public void fill(String bucket, List<FeedLine> page, String resume) {
        writeAndWipe(transaction -> {
            var sql = transaction.sql();
            var row = bucket(sql, bucket);
            var taker = new Taker(transaction, records.writing(transaction), overlay);
            var rows = 0;
            for (var line : page) {
                taker.take(line, row);
                if (++rows % ROWS_BEFORE_GIVING_WAY == 0) {
                    // Rows of a page that comes again change nothing.
                    taker.giveWay();
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
        var row = database.read(sql -> bucket(sql, bucket));
        // Nothing can be left from before the first round.
        var wiped = row.getRound() == 1 ? 0 : departure.ofLeftovers(row.getId(), row.getRound());
        database.write(transaction -> {
            transaction.touch(
                    Topic.PEOPLE,
                    Topic.COLLEAGUES,
                    Topic.REFERENCE,
                    Topic.TIMELINE,
                    Topic.HOLDINGS);
            overlay.showAdded(transaction);
            return transaction
                    .sql()
                    .update(BUCKET)
                    .set(BUCKET.REVISION, revision)
                    .set(BUCKET.FILLING, 0L)
                    .set(BUCKET.SHOWN, 1L)
                    .setNull(BUCKET.RESUME)
                    .where(BUCKET.ID.eq(row.getId()))
                    .execute();
        });
        if (wiped > 0) {
            wipe();
        }
    }

    @Override
    public void stage(List<FeedLine> page) {
        finishBacklog();
        database.write(transaction -> {
            staging.setAside(transaction, page);
            return true;
        });
    }

    @Override
    public void unstage() {
        finishBacklog();
        database.write(transaction -> {
            staging.clear(transaction);
            return true;
        });
    }

    @Override
    public void checkpoint(long revision) {
        if (database.read(sql -> staging.hasMoreThan(sql, LINES_AT_ONCE))) {
            database.write(transaction -> {
                backlog.begin(transaction);
                stand(transaction, revision);
                transaction.touch(
                        Topic.PEOPLE,
                        Topic.COLLEAGUES,
                        Topic.REFERENCE,
                        Topic.TIMELINE,
                        Topic.HOLDINGS);
                return true;
            });
            finishBacklog();
            writeAndWipe(transaction -> {
                // Lists over all files do not wait for this: they are read again.
                transaction.touch(Topic.TIMELINE, Topic.REFERENCE);
                return inPlace(transaction, revision);
            });
        } else {
            checkpointAtOnce(revision);
        }
    }

    private void checkpointAtOnce(long revision) {
        writeAndWipe(transaction -> {
            var filling = transaction.sql().fetchExists(BUCKET, BUCKET.FILLING.eq(1L));
            var taker =
                    new Taker(
                            transaction,
                            records.writing(transaction),
                            overlay,
                            filling ? -1 : revision);
            var buckets = transaction.sql().selectFrom(BUCKET).fetchMap(BUCKET.NAME);
            staging.drain(transaction, line -> taker.take(line, buckets));
            stand(transaction, revision);
            taker.touched().forEach(topic -> transaction.touch(topic, Topic.HOLDINGS));
            var wiped = taker.finish();
            return wiped + inPlace(transaction, revision);
        });
    }

    /// Everything up to the revision is in its place: the officer's own work up to it needs no
    /// place over it any more.
    ///
    /// @return how many records were wiped
    private int inPlace(Transaction transaction, long revision) {
        var filling = transaction.sql().fetchExists(BUCKET, BUCKET.FILLING.eq(1L));
        var wiped = filling ? 0 : overlay.reached(transaction, revision);
        overlay.showAdded(transaction);
        return wiped;
    }

    private void stand(Transaction transaction, long revision) {
        var sql = transaction.sql();
        sql.update(BUCKET).set(BUCKET.REVISION, revision).where(BUCKET.FILLING.eq(0L)).execute();
        if (outbox.waiting(sql) == 0) {
            sql.update(REPLICA).set(REPLICA.IN_STEP_AT, Moments.micros(clock.instant())).execute();
        }
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

    @Override
    public Map<String, Digest> digests() {
        return database.read(proof::digests);
    }

    @Override
    public List<Digest> parts(String bucket) {
        return database.read(sql -> proof.parts(sql, bucket(sql, bucket)));
    }

    @Override
    public Map<UUID, Digest> part(String bucket, int part) {
        return database.read(sql -> proof.part(sql, bucket(sql, bucket), part));
    }

    @Override
    public void repair(String bucket, List<FeedLine> lines) {
        finishBacklog();
        writeAndWipe(transaction -> {
            var row = bucket(transaction.sql(), bucket);
            var taker = new Taker(transaction, records.writing(transaction), overlay);
            for (var line : lines) {
                proof.keepBoth(transaction, line);
                switch (line) {
                    case FeedLine.Put put -> taker.replace(put, row);
                    case FeedLine.Leave _ -> taker.take(line, row);
                }
            }
            taker.touched().forEach(topic -> transaction.touch(topic, Topic.HOLDINGS));
            return taker.finish();
        });
    }

    @Override
    public void verified() {
        database.write(transaction ->
                transaction
                        .sql()
                        .update(REPLICA)
                        .set(REPLICA.VERIFIED_AT, Moments.micros(clock.instant()))
                        .execute());
    }

    @Override
    public void doubt() {
        recount.beginNow();
    }

    @Override
    public boolean recount() {
        return recount.slice();
    }

    /// What was wiped must be gone from the files too.
    private void writeAndWipe(ToIntFunction<Transaction> work) {
        var wiped =
                database.write(transaction -> {
                    var records = work.applyAsInt(transaction);
                    if (records > 0) {
                        transaction.touch(
                                Topic.PEOPLE,
                                Topic.COLLEAGUES,
                                Topic.REFERENCE,
                                Topic.TIMELINE,
                                Topic.HOLDINGS);
                    }
                    return records;
                });
        if (wiped > 0) {
            wipe();
        }
    }

    /// Nothing of what left is in any file any more.
    private void wipe() {
        database.compact();
        wiped.run();
    }

    /// Nothing new is taken before what counts already is in its place.
    private void finishBacklog() {
        if (backlog.finish()) {
            wipe();
        }
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
