package org.doorstep.hub.feed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.sync.Digest;
import org.doorstep.hub.council.Council;
import org.jooq.DSLContext;
import org.jooq.Record;

/// What laptops compare with what they have, each as of a revision: the digest of a bucket, those
/// of its parts, and those of the records of one part.
///
/// Does not ask who reads, see [Feed].
public final class FeedDigests {

    private static final String OF_BUCKETS =
            """
            select b.id, d.records, d.sum
            from unnest(?::integer[]) as b(id)
            cross join lateral (
                select records, sum from bucket_digest
                where council = ? and bucket_id = b.id and rev <= ?
                order by rev desc limit 1
            ) d
            """;

    private static final String HELD =
            """
            with held as (
                select l.rec_id, get_byte(uuid_send(l.rec_id), 15) as part, record_digest(l.rec_id, l.ver, l.file, v.hash) as digest
                from (
                    select distinct on (rec_id) rec_id, ver, file, kind from feed
                    where council = ? and bucket_id = ? and rev <= ?
                    order by rec_id, rev desc
                ) l
                join record_version v on v.council = ? and v.rec_id = l.rec_id and v.ver = l.ver
                where l.kind = 'P'
            )
            """;

    private static final String OF_PARTS =
            HELD
                    + """
                    select part, count(*) as records, digest_sum(
                        sum(digest_half(digest, 1)), sum(digest_half(digest, 9)), count(*) filter (where digest_half(digest, 9) < 0)) as sum
                    from held group by part
                    """;

    private static final String OF_RECORDS =
            HELD
                    + """
                    select rec_id, digest_half(digest, 1) as high, digest_half(digest, 9) as low
                    from held where part = ?
                    """;

    private final DSLContext db;
    private final Council council;
    private final BucketNumbers numbers;

    public FeedDigests(DSLContext db, Council council) {
        this.db = db;
        this.council = council;
        this.numbers = new BucketNumbers(db, council);
    }

    /// The same, read in this transaction.
    public FeedDigests in(DSLContext tx) {
        return new FeedDigests(tx, council);
    }

    /// Of each of these buckets.
    public Map<Bucket, Digest> of(Collection<Bucket> buckets, long asOf) {
        var ids = numbers.of(buckets);
        var found = new HashMap<Integer, Digest>();
        db.fetch(OF_BUCKETS, ids.values().toArray(Integer[]::new), council.id(), asOf)
                .forEach(row -> found.put(row.get("id", Integer.class), digest(row)));
        var digests = new HashMap<Bucket, Digest>();
        for (var bucket : buckets) {
            var id = ids.get(bucket);
            digests.put(bucket, id == null ? Digest.NONE : found.getOrDefault(id, Digest.NONE));
        }
        return digests;
    }

    /// Of all parts of a bucket, in their order.
    public List<Digest> parts(Bucket bucket, long asOf) {
        var parts = new ArrayList<>(Collections.nCopies(Digest.PARTS, Digest.NONE));
        var id = numbers.of(List.of(bucket)).get(bucket);
        if (id != null) {
            db.fetch(OF_PARTS, council.id(), id, asOf, council.id())
                    .forEach(row -> parts.set(row.get("part", Integer.class), digest(row)));
        }
        return parts;
    }

    /// Of the records of one part, in order of their ids.
    public Map<UUID, Digest> part(Bucket bucket, long asOf, int part) {
        var records = new TreeMap<UUID, Digest>();
        var id = numbers.of(List.of(bucket)).get(bucket);
        if (id != null) {
            db.fetch(OF_RECORDS, council.id(), id, asOf, council.id(), part)
                    .forEach(row ->
                            records.put(
                                    row.get("rec_id", UUID.class),
                                    new Digest(
                                            1,
                                            row.get("high", Long.class),
                                            row.get("low", Long.class))));
        }
        return records;
    }

    private static Digest digest(Record row) {
        BigInteger sum = row.get("sum", BigDecimal.class).toBigIntegerExact();
        return new Digest(
                row.get("records", Long.class),
                sum.shiftRight(Long.SIZE).longValue(),
                sum.longValue());
    }
}
