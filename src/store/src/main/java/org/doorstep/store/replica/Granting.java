package org.doorstep.store.replica;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.REPLICA;
import static org.doorstep.store.db.Tables.SCOPE;

import java.util.List;
import java.util.TreeSet;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.sync.Grants;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.jooq.DSLContext;

/// Which buckets the laptop holds, as the hub says it may.
final class Granting {

    private final Database database;
    private final Outbox outbox;
    private final Departure departure;

    Granting(Database database, Outbox outbox, Departure departure) {
        this.database = database;
        this.outbox = outbox;
        this.departure = departure;
    }

    /// What is no longer granted is out of sight at once, then goes in slices.
    ///
    /// @return how many records were wiped
    int revoke(List<Bucket> granted) {
        var names = granted.stream().map(Bucket::toString).toList();
        var revoked =
                database.write(transaction -> {
                    var hidden =
                            transaction
                                    .sql()
                                    .update(BUCKET)
                                    .set(BUCKET.LEAVING, 1L)
                                    .set(BUCKET.SHOWN, 0L)
                                    .where(BUCKET.NAME.notIn(names))
                                    .execute();
                    if (hidden > 0) {
                        transaction.touch(
                                Topic.PEOPLE,
                                Topic.COLLEAGUES,
                                Topic.REFERENCE,
                                Topic.TIMELINE,
                                Topic.DRAFTS,
                                Topic.HOLDINGS);
                    }
                    // Some may have been on their way out when the work broke off.
                    return transaction
                            .sql()
                            .select(BUCKET.ID)
                            .from(BUCKET)
                            .where(BUCKET.LEAVING.eq(1L))
                            .fetch(BUCKET.ID);
                });
        if (revoked.isEmpty()) {
            return 0;
        }
        var wiped = revoked.stream().mapToInt(departure::ofBucket).sum();
        database.write(transaction ->
                transaction.sql().deleteFrom(BUCKET).where(BUCKET.LEAVING.eq(1L)).execute());
        return wiped;
    }

    /// What is granted begins to fill, unless it is held already.
    ///
    /// @param staging what is thrown away when the hub was restored from a backup
    void grant(Grants grants, Staging staging) {
        database.write(transaction -> {
            var sql = transaction.sql();
            nameScopes(sql, grants);
            grants.buckets().forEach(bucket -> grant(sql, bucket, grants.revision()));
            var known = sql.fetchSingle(REPLICA).getEpoch();
            var epoch = Uuids.bytes(grants.epoch());
            var otherEpoch = known != null && !Uuids.of(known).equals(grants.epoch());
            if (otherEpoch) {
                sql.update(REPLICA).set(REPLICA.EPOCHS, REPLICA.EPOCHS.plus(1)).execute();
                fillAllAnew(sql, grants.revision());
                staging.clear(transaction);
            }
            sql.update(REPLICA)
                    .set(REPLICA.EPOCH, epoch)
                    .set(REPLICA.TAKES, String.join("\n", new TreeSet<>(grants.takes())))
                    .execute();
            Recount.agreed(sql, grants.hubTime());
            outbox.reconcile(transaction, grants, otherEpoch);
            transaction.touch(Topic.HOLDINGS);
            return true;
        });
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
}
