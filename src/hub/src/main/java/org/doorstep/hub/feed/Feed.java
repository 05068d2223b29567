package org.doorstep.hub.feed;

import static java.util.Objects.requireNonNull;
import static org.doorstep.hub.db.Tables.BUCKET;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.feed.FeedPage.Position;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// Reads the feed page by page. A page is one short query: no transaction stays open between pages,
/// and any hub process can go on where another stopped.
///
/// The caller names only buckets that [org.doorstep.hub.access.Access] granted; where the
/// transaction is an officer's, the database sees to it too.
public final class Feed {

    /// Sorts after every record, so that reading goes on with the next revision.
    private static final UUID LAST = new UUID(-1, -1);

    private static final String HEADER =
            "select f.bucket_id, f.rev, f.rec_id, f.ver, f.file, f.kind = 'P' as put, v.seen, v.type, v.author, v.observed, v.recorded, v.body from (";

    /// Each version by its key, and only those that are told: whatever the planner believes of a
    /// table that grew, it cannot have the rules of row-level security asked for every version
    /// there ever was. Times come as microseconds: reading them as text would take a third of all
    /// reading.
    private static final String VERSION =
            """
            ) f
            left join lateral (
                select true as seen, type, author, body,
                    (extract(epoch from observed_at) * 1000000)::bigint as observed,
                    (extract(epoch from recorded_at) * 1000000)::bigint as recorded
                from record_version
                where f.kind = 'P' and council = ? and rec_id = f.rec_id and ver = f.ver
                offset 0
            ) v on true
            """;

    /// From one record to the next, of each the last row alone: what was told of them before, night
    /// after night for years, is not read again for each laptop.
    private static final String SNAPSHOT =
            HEADER
                    + """
                    with recursive latest as (
                        (
                            select 1 as n, bucket_id, rev, rec_id, ver, file, kind
                            from feed
                            where council = ? and bucket_id = ? and rec_id > ? and rev <= ?
                            order by rec_id, rev desc
                            limit 1
                        )
                        union all
                        select latest.n + 1, next.*
                        from latest
                        cross join lateral (
                            select bucket_id, rev, rec_id, ver, file, kind
                            from feed
                            where council = ? and bucket_id = ? and rec_id > latest.rec_id and rev <= ?
                            order by rec_id, rev desc
                            limit 1
                        ) next
                        where latest.n < ?
                    )
                    select * from latest
                    """
                    + VERSION
                    + " order by f.rec_id";

    /// Single records.
    private static final String RECORDS =
            HEADER
                    + """
                    select distinct on (rec_id) bucket_id, rev, rec_id, ver, file, kind
                    from feed
                    where council = ? and bucket_id = ? and rec_id = any(?) and rev <= ?
                    order by rec_id, rev desc
                    """
                    + VERSION
                    + " order by f.rec_id";

    /// Of several changes to one record only the last is told; a record that leaves needs no
    /// version: whoever is told may not be allowed to see it.
    private static final String CHANGES =
            HEADER
                    + """
                    select told.*
                    from unnest(?::integer[], ?::bigint[], ?::uuid[]) as s(bucket, rev, rec)
                    cross join lateral (
                        select bucket_id, rev, rec_id, ver, file, kind
                        from feed
                        where council = ? and bucket_id = s.bucket and (rev, rec_id) > (s.rev, s.rec) and rev <= ?
                            and rev = (
                                select later.rev from feed later
                                where later.council = feed.council and later.bucket_id = feed.bucket_id
                                    and later.rec_id = feed.rec_id and later.rev <= ?
                                order by later.rev desc
                                limit 1)
                        order by rev, rec_id
                        limit ?
                    ) told
                    order by told.bucket_id, told.rev, told.rec_id
                    limit ?
                    """
                    + VERSION
                    + " order by f.bucket_id, f.rev, f.rec_id";

    private final DSLContext db;
    private final Council council;
    private final BucketNumbers numbers;

    public Feed(DSLContext db, Council council) {
        this.db = db;
        this.council = council;
        this.numbers = new BucketNumbers(db, council);
    }

    /// The same feed, read in this transaction.
    public Feed in(DSLContext tx) {
        return new Feed(tx, council);
    }

    /// The revisions at which buckets last changed, of those that changed since this one.
    public Map<Bucket, Long> changedSince(long revision) {
        return db.selectFrom(BUCKET)
                .where(BUCKET.COUNCIL.eq(council.id()), BUCKET.REVISION.gt(revision))
                .fetchMap(
                        row ->
                                new Bucket(
                                        row.getScope(),
                                        Category.parse(row.getCategory()),
                                        Sensitivity.ofLevel(row.getSensitivity())),
                        row -> row.getRevision());
    }

    /// A bucket as it stood at a revision, in order of record id. The same for ever, however much
    /// changes afterwards.
    ///
    /// @param asOf the revision
    /// @param after the last record that is known already; null for the first page
    public FeedPage snapshot(Bucket bucket, long asOf, @Nullable UUID after, int limit) {
        var id = numbers.of(List.of(bucket)).get(bucket);
        if (id == null) {
            return new FeedPage(List.of(), null);
        }
        var from = after == null ? new UUID(0, 0) : after;
        return page(
                Map.of(id, bucket),
                limit,
                row -> row.get("seen") != null,
                SNAPSHOT,
                council.id(),
                id,
                from,
                asOf,
                council.id(),
                id,
                asOf,
                limit,
                council.id());
    }

    /// How these records stand in a bucket as of a revision: put or left, in order of their ids.
    public FeedPage records(Bucket bucket, long asOf, Collection<UUID> ids) {
        var rows = new TreeMap<UUID, FeedPage.Row>();
        for (var id : ids) {
            var left = new FeedLine.Leave(bucket.toString(), id);
            rows.put(id, new FeedPage.Row(new Position(0, 0, id), left));
        }
        var number = numbers.of(List.of(bucket)).get(bucket);
        if (number != null) {
            page(
                            Map.of(number, bucket),
                            Integer.MAX_VALUE,
                            row -> row.get("seen") != null,
                            RECORDS,
                            council.id(),
                            number,
                            ids.toArray(UUID[]::new),
                            asOf,
                            council.id())
                    .rows()
                    .forEach(row -> rows.put(row.line().id(), row));
        }
        return new FeedPage(List.copyOf(rows.values()), null);
    }

    /// What happened to buckets, each since a revision of its own, up to one revision for all.
    ///
    /// @param since the revision that each bucket is known at
    /// @param upTo the revision to stop at
    /// @param after the last row that is known already; null for the first page
    public FeedPage changes(
            Map<Bucket, Long> since, long upTo, @Nullable Position after, int limit) {
        var ids = numbers.of(since.keySet());
        var starts = new ArrayList<Position>();
        ids.forEach(
                (bucket, id) -> starts.add(new Position(id, since.getOrDefault(bucket, 0L), LAST)));
        if (after != null) {
            starts.removeIf(start -> start.bucket() < after.bucket());
            starts.replaceAll(start -> start.bucket() == after.bucket() ? after : start);
        }
        var byNumber = new HashMap<Integer, Bucket>();
        ids.forEach((bucket, id) -> byNumber.put(id, bucket));
        return page(
                byNumber,
                limit,
                row -> row.get("seen") != null || !row.get("put", Boolean.class),
                CHANGES,
                starts.stream().map(Position::bucket).toArray(Integer[]::new),
                starts.stream().map(Position::revision).toArray(Long[]::new),
                starts.stream().map(Position::record).toArray(UUID[]::new),
                council.id(),
                upTo,
                upTo,
                limit,
                limit,
                council.id());
    }

    /// @param isTold what the officer of the transaction may not see is left out, and does not end
    ///   the reading
    private FeedPage page(
            Map<Integer, Bucket> buckets,
            int limit,
            Predicate<Record> isTold,
            String sql,
            Object... bindings) {
        var found = db.fetch(sql, bindings);
        var rows = found.stream().filter(isTold).map(row -> read(row, buckets)).toList();
        return new FeedPage(rows, found.size() < limit ? null : position(found.getLast()));
    }

    private static Position position(Record row) {
        return new Position(
                row.get("bucket_id", Integer.class),
                row.get("rev", Long.class),
                row.get("rec_id", UUID.class));
    }

    private static FeedPage.Row read(Record row, Map<Integer, Bucket> buckets) {
        var position = position(row);
        var bucket = requireNonNull(buckets.get(position.bucket()));
        var id = bucket.toString();
        return new FeedPage.Row(
                position,
                row.get("put", Boolean.class)
                        ? new FeedLine.Put(
                                id,
                                row.get("type", String.class),
                                header(row, bucket),
                                row.get("body", String.class))
                        : new FeedLine.Leave(id, position.record()));
    }

    private static Header header(Record row, Bucket bucket) {
        return new Header(
                row.get("rec_id", UUID.class),
                row.get("file", UUID.class),
                bucket.category(),
                bucket.sensitivity(),
                row.get("ver", Integer.class),
                row.get("author", String.class),
                moment(row.get("observed", Long.class)),
                moment(row.get("recorded", Long.class)));
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
