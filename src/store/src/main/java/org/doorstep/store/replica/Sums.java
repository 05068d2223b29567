package org.doorstep.store.replica;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.domain.sync.Digest;
import org.doorstep.store.db.tables.records.BucketRecord;
import org.doorstep.store.sqlite.Failures;
import org.doorstep.store.sqlite.Transaction;
import org.jspecify.annotations.Nullable;

/// Which rows a bucket has, and the digest that goes with them, within one transaction. The digest
/// is written when the rows are done with.
final class Sums {

    private static final int BYTES = 16;

    private static final String FIND =
            "select digest, round from record_bucket where record = ? and bucket = ?";
    private static final String HOLD =
            "insert or replace into record_bucket (record, bucket, round, digest)"
                    + " values (?, ?, ?, ?)";
    private static final String TOLD_UP_TO =
            "select max(revision) from record_bucket join bucket on bucket.id = record_bucket.bucket"
                    + " where record = ? and record_bucket.round = bucket.round";
    private static final String SUM = "select digest_records, digest_sum from bucket where id = ?";
    private static final String ADD_UP =
            "update bucket set digest_records = ?, digest_sum = ? where id = ?";
    private static final String LEAVE = "delete from record_bucket where record = ? and bucket = ?";

    private final Transaction transaction;
    private final Map<Long, Digest> changes = new HashMap<>();

    Sums(Transaction transaction) {
        this.transaction = transaction;
    }

    /// A record that was in no bucket is in this one.
    ///
    /// @param digest of the record as the hub tells it in this bucket
    void holdNew(long record, long bucket, long round, Digest digest) {
        put(record, bucket, round, digest);
        change(bucket, digest);
    }

    /// The record is in the bucket, perhaps anew.
    void hold(long record, long bucket, long round, Digest digest) {
        var before = find(record, bucket);
        if (before == null) {
            holdNew(record, bucket, round, digest);
        } else if (!digest.equals(before.digest()) || round != before.round()) {
            put(record, bucket, round, digest);
            change(bucket, minus(digest, before));
        }
    }

    /// The latest revision as of which one of the record's buckets has told of it, a bucket that is
    /// still being filled included; 0 if none has.
    long toldUpTo(long record) {
        try {
            var toldUpTo = transaction.prepared(TOLD_UP_TO);
            toldUpTo.setLong(1, record);
            try (var found = toldUpTo.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /// The record is in the bucket no longer.
    void leave(long record, long bucket) {
        var before = find(record, bucket);
        if (before != null) {
            try {
                var leave = transaction.prepared(LEAVE);
                leave.setLong(1, record);
                leave.setLong(2, bucket);
                leave.executeUpdate();
            } catch (SQLException e) {
                throw Failures.of(e);
            }
            change(bucket, minus(Digest.NONE, before));
        }
    }

    /// Adds a difference that was found.
    void change(long bucket, Digest difference) {
        changes.merge(bucket, difference, Digest::plus);
    }

    /// Writes what the buckets' digests have become.
    void finish() {
        changes.forEach((id, change) -> {
            if (!change.equals(Digest.NONE)) {
                add(id, change);
            }
        });
        changes.clear();
    }

    private void add(long bucket, Digest change) {
        try {
            var find = transaction.prepared(SUM);
            find.setLong(1, bucket);
            try (var found = find.executeQuery()) {
                if (found.next()) {
                    var sum = of(found.getLong(1), found.getBytes(2)).plus(change);
                    var add = transaction.prepared(ADD_UP);
                    add.setLong(1, sum.records());
                    add.setBytes(2, bytes(sum));
                    add.setLong(3, bucket);
                    add.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    static Digest of(BucketRecord bucket) {
        return of(bucket.getDigestRecords(), bucket.getDigestSum());
    }

    private static Digest of(long records, byte[] digestSum) {
        var sum = ByteBuffer.wrap(digestSum);
        return new Digest(records, sum.getLong(), sum.getLong());
    }

    /// The digest of one row; nothing if an earlier build wrote the row.
    static Digest of(byte @Nullable [] digest) {
        if (digest == null) {
            return Digest.NONE;
        }
        var sum = ByteBuffer.wrap(digest);
        return new Digest(1, sum.getLong(), sum.getLong());
    }

    static byte[] bytes(Digest digest) {
        return ByteBuffer.allocate(BYTES).putLong(digest.high()).putLong(digest.low()).array();
    }

    private static Digest minus(Digest digest, Row before) {
        return digest.minus(before.digest());
    }

    private void put(long record, long bucket, long round, Digest digest) {
        try {
            var hold = transaction.prepared(HOLD);
            hold.setLong(1, record);
            hold.setLong(2, bucket);
            hold.setLong(3, round);
            hold.setBytes(4, bytes(digest));
            hold.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private @Nullable Row find(long record, long bucket) {
        try {
            var find = transaction.prepared(FIND);
            find.setLong(1, record);
            find.setLong(2, bucket);
            try (var found = find.executeQuery()) {
                return found.next() ? new Row(of(found.getBytes(1)), found.getLong(2)) : null;
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private record Row(Digest digest, long round) {}
}
