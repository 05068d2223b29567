package org.doorstep.hub.feed;

/// The steps of one run of the [Sequencer], each one statement over the whole batch.
final class SequencerSql {

    /// Whether anything waits and the last revision, at one moment.
    static final String LOOK =
            """
            select revision, exists (select from unsequenced u where u.council = s.council) as waiting
            from hub_state s
            where s.council = ?
            """;

    static final String MAKE_BATCH =
            """
            create temporary table if not exists sequencer_batch (
                rec_id      uuid not null,
                ver         integer not null,
                category    text not null,
                sensitivity smallint not null,
                file        uuid,
                draft       boolean not null,
                buckets     integer[] not null default '{}',
                old_ver     integer,
                old_file    uuid,
                old_buckets integer[] not null,
                high        bigint,
                low         bigint,
                old_high    bigint,
                old_low     bigint
            ) on commit delete rows
            """;

    /// Takes out all that has committed. A record that has no file and never had one waits for
    /// linking, which leaves a row again. A deleted record is in nobody's file: it leaves. Each is
    /// found by its key: while a table grows as fast as in an import, no estimate of it holds, and
    /// a join that was chosen by one may compare all with all. Says how much it took, whether there
    /// are drafts among it, and the last revision.
    static final String TAKE =
            """
            with gone as (delete from unsequenced where council = ? returning rec_id),
            batch as (
                insert into sequencer_batch (rec_id, ver, category, sensitivity, file, draft, old_ver, old_file, old_buckets,
                    high, low, old_high, old_low)
                select rec_id, ver, category, sensitivity, case when not deleted then file end, type in ('unfinished', 'unfinished_note'), old_ver, old_file,
                    coalesce(old_buckets, '{}'),
                    digest_half(digest, 1), digest_half(digest, 9), digest_half(old_digest, 1), digest_half(old_digest, 9)
                from (
                    select n.*, record_digest(n.rec_id, n.ver, n.file, v.hash) as digest,
                        record_digest(n.rec_id, n.old_ver, n.old_file, o.hash) as old_digest
                    from (
                        select c.*, p.ver as old_ver, p.file as old_file, p.buckets as old_buckets
                        from (select distinct rec_id from gone) g
                        cross join lateral (
                            select * from record_current c where c.council = ? and c.rec_id = g.rec_id offset 0
                        ) c
                        left join lateral (
                            select ver, file, buckets from placement p where p.council = ? and p.rec_id = g.rec_id offset 0
                        ) p on true
                        where (c.file is not null or p.ver is not null) and c.type <> all (?)
                        offset 0
                    ) n
                    cross join lateral (
                        select hash from record_version v where v.council = n.council and v.rec_id = n.rec_id and v.ver = n.ver offset 0
                    ) v
                    left join lateral (
                        select hash from record_version o where o.council = n.council and o.rec_id = n.rec_id and o.ver = n.old_ver offset 0
                    ) o on true
                    offset 0
                ) taken
                returning draft
            )
            select count(*)::integer as found, coalesce(bool_or(draft), false) as drafts,
                (select revision from hub_state where council = ?) as revision
            from batch
            """;

    /// The scopes of each part of a file: those that the file was given to, and every duty desk. A
    /// file from which somebody is blocked is in a scope of its own instead. A desk has what all of
    /// the council has like everybody else, so not once more.
    private static final String PARTS =
            """
            with apart as (select distinct council, file from access_block where council = ? and lifted_at is null),
            part as (
                select distinct b.file, b.category, b.sensitivity, a.file is not null as apart
                from sequencer_batch b left join apart a on a.file = b.file
                where b.file is not null and not b.draft
            ),
            held as (
                select p.*, s.scope from part p join file_scope s on s.council = ? and s.file = p.file where not p.apart
                union all
                select p.*, s.id
                from part p cross join scope s
                where s.council = ? and s.kind = 'duty' and not p.apart
                    and not exists (
                        select from file_scope f join scope a on a.council = f.council and a.id = f.scope
                        where f.council = s.council and f.file = p.file and a.kind = 'council')
                union all
                select p.*, 'apart-' || p.file from part p where p.apart
            )
            """;

    static final String MAKE_BUCKETS =
            PARTS
                    + """
                    insert into bucket (council, scope, category, sensitivity)
                    select ?::smallint, h.scope, h.category, h.sensitivity
                    from (select distinct scope, category, sensitivity from held) h
                    where not exists (
                        select from bucket b
                        where b.council = ? and b.scope = h.scope and b.category = h.category and b.sensitivity = h.sensitivity)
                    on conflict do nothing
                    """;

    static final String PLACE =
            PARTS
                    + """
                    update sequencer_batch b set buckets = w.buckets
                    from (
                        select h.file, h.category, h.sensitivity, array_agg(k.id order by k.id) as buckets
                        from held h
                        join bucket k
                            on k.council = ? and k.scope = h.scope and k.category = h.category and k.sensitivity = h.sensitivity
                        group by h.file, h.category, h.sensitivity
                    ) w
                    where b.file = w.file and b.category = w.category and b.sensitivity = w.sensitivity and not b.draft
                    """;

    /// Drafts lie in no scope of their file, but in one of whose they are. Whoever began one has it
    /// as it was sent, and need not know how closely the file is held; to everybody else it is open
    /// only while that is.
    private static final String DRAFTS =
            """
            with held as (
                select b.rec_id, b.category, b.sensitivity, s.scope
                from sequencer_batch b
                join draft_holder h on h.council = ? and h.rec_id = b.rec_id and h.part <> 'had'
                cross join lateral (
                    select author from record_version v where v.council = h.council and v.rec_id = b.rec_id and v.ver = 1 offset 0
                ) began
                cross join lateral draft_scope(h.council, h.officer, b.file, b.category,
                    case when h.officer = began.author then b.sensitivity
                        else level_in_file(h.council, b.file, b.category, b.sensitivity) end) s(scope)
                where b.draft and b.file is not null and s.scope is not null
            )
            """;

    static final String MAKE_DRAFT_BUCKETS =
            DRAFTS
                    + """
                    insert into bucket (council, scope, category, sensitivity)
                    select distinct ?::smallint, h.scope, h.category, h.sensitivity from held h
                    on conflict do nothing
                    """;

    static final String PLACE_DRAFTS =
            DRAFTS
                    + """
                    update sequencer_batch b set buckets = w.buckets
                    from (
                        select h.rec_id, array_agg(k.id order by k.id) as buckets
                        from held h
                        join bucket k
                            on k.council = ? and k.scope = h.scope and k.category = h.category and k.sensitivity = h.sensitivity
                        group by h.rec_id
                    ) w
                    where b.rec_id = w.rec_id
                    """;

    /// A put wherever the record is new, newer or in another file, and a leave wherever it no
    /// longer is. Counts the buckets concerned.
    static final String TELL =
            """
            with told as (
            insert into feed (council, bucket_id, rev, rec_id, ver, file, kind)
            select ?, t.bucket, ?, t.rec_id, t.ver, t.file, t.kind
            from (
                select k.id as bucket, b.rec_id, b.ver, b.file, 'P'::"char" as kind
                from sequencer_batch b cross join unnest(b.buckets) as k(id)
                where b.old_ver is distinct from b.ver or b.old_file is distinct from b.file or k.id <> all (b.old_buckets)
                union all
                select k.id, b.rec_id, b.old_ver, b.old_file, 'L'::"char"
                from sequencer_batch b cross join unnest(b.old_buckets) as k(id)
                where k.id <> all (b.buckets)
            ) t
            order by t.bucket, t.rec_id
            returning bucket_id
            )
            update bucket b set revision = ?
            from (select distinct bucket_id from told) t
            where b.council = ? and b.id = t.bucket_id
            """;

    static final String COUNT =
            """
            update bucket set records = records + d.difference
            from (
                select id, sum(n) as difference
                from (
                    select unnest(buckets) as id, 1 as n from sequencer_batch
                    union all
                    select unnest(old_buckets), -1 from sequencer_batch
                ) each
                group by id
                having sum(n) <> 0
            ) d
            where bucket.council = ? and bucket.id = d.id
            """;

    /// What the batch adds to each bucket's digest and takes from it. Records that stay as they
    /// were come to nothing.
    static final String SUM =
            """
            insert into bucket_digest (council, bucket_id, rev, records, sum)
            select ?, d.id, ?, coalesce(l.records, 0) + d.records, digest_sum(d.high, d.low + coalesce(l.sum, 0), d.negative_lows)
            from (
                select id,
                    count(*) filter (where comes) - count(*) filter (where not comes) as records,
                    coalesce(sum(high) filter (where comes), 0) - coalesce(sum(high) filter (where not comes), 0) as high,
                    coalesce(sum(low) filter (where comes), 0) - coalesce(sum(low) filter (where not comes), 0) as low,
                    count(*) filter (where comes and low < 0) - count(*) filter (where not comes and low < 0) as negative_lows
                from (
                    select unnest(buckets) as id, true as comes, high, low from sequencer_batch
                    union all
                    select unnest(old_buckets), false, old_high, old_low from sequencer_batch
                ) each
                group by id
            ) d
            left join lateral (
                select records, sum from bucket_digest
                where council = ? and bucket_id = d.id
                order by rev desc limit 1
            ) l on true
            where d.records <> 0 or d.high <> 0 or d.low <> 0
            """;

    static final String REMEMBER =
            """
            insert into placement (council, rec_id, ver, file, rev, buckets)
            select ?, rec_id, ver, coalesce(file, old_file), ?, buckets
            from sequencer_batch
            where (old_ver is not null or buckets <> '{}')
                and (old_ver is distinct from ver or old_file is distinct from file or old_buckets <> buckets)
            on conflict (council, rec_id) do update
            set ver = excluded.ver, file = excluded.file, rev = excluded.rev, buckets = excluded.buckets
            """;

    private SequencerSql() {}
}
