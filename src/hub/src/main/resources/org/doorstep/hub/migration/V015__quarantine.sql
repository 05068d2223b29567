-- The scopes by which this officer may write into each of these files. Of somebody who turned out to be another person it is the other's
-- file that counts; a duty scope has every file there is; whoever is blocked from a file has none.
create function scopes_of(p_council smallint, p_officer text, p_files uuid[])
returns table (file uuid, scope text) language sql stable as $$
    with recursive asked as (
        select rec_id as asked, rec_id as person, c.file from record_current c
        where council = p_council and rec_id = any (p_files) and type = 'person'
        union
        select a.asked, c.rec_id, c.file
        from asked a
        join record_current c on c.council = p_council and c.rec_id = a.file and c.type = 'person'
        where a.file <> a.person
    ),
    standing as (
        select a.asked, a.file
        from asked a
        where a.file = a.person
            and not exists (
                select from access_block b
                where b.council = p_council and b.file = a.file and b.officer = p_officer and b.lifted_at is null)
    )
    select a.asked, s.scope from standing a join file_scope s on s.council = p_council and s.file = a.file
    union
    select a.asked, s.id from standing a join scope s on s.council = p_council and s.kind = 'duty'
$$;

-- As before; of the files that are kept apart a duty desk holds only the buckets that have ever had a record, or it would hold thousands of
-- empty ones. Whoever works on such a file holds all of its buckets, also before the first record of their own lies in one.
create or replace function buckets_of(p_council smallint, p_officer text, p_today date)
returns table (scope text, category text, sensitivity smallint) language sql stable as $$
    with who as (
        select id, team, role, clearance from officer where council = p_council and id = p_officer and ended_on is null
    ),
    held as (
        select distinct s.id, s.kind
        from who
        join membership m on m.council = p_council and m.officer = who.id
        join scope s on s.council = p_council and s.id = m.scope
        where m.valid_from <= p_today and (m.valid_to is null or m.valid_to >= p_today)
    ),
    opened as (
        select h.id as scope, r.category, r.max_sensitivity
        from held h cross join who
        join role_category r on r.council = p_council and r.role = who.role
        where h.kind <> 'council' or r.category = 'core'
        union all
        select h.id, a.category, a.max_sensitivity
        from held h cross join who
        join sharing_agreement a on a.council = p_council and a.team = who.team
        where (h.kind = 'caseload' or h.kind = 'team' and h.id = who.team)
            and a.valid_from <= p_today and (a.valid_to is null or a.valid_to >= p_today)
    ),
    reach as (
        select x.scope, x.category, least(max(x.max_sensitivity), who.clearance) as up_to
        from opened x cross join who
        group by x.scope, x.category, who.clearance
    ),
    apart as (
        select distinct 'apart-' || b.file as id, h.id as by_way_of, h.kind
        from access_block b cross join held h
        where b.council = p_council and b.lifted_at is null
            and (h.kind = 'duty'
                or exists (select from file_scope f where f.council = p_council and f.file = b.file and f.scope = h.id))
            and not exists (
                select from access_block own
                where own.council = p_council and own.file = b.file and own.officer = p_officer and own.lifted_at is null)
    )
    select r.scope, r.category, level::smallint from reach r cross join lateral generate_series(0, r.up_to) level
    union
    select k.scope, k.category, k.sensitivity
    from apart a
    join bucket k on k.council = p_council and k.scope = a.id
    join reach r on r.scope = a.by_way_of and r.category = k.category and k.sensitivity <= r.up_to
    where a.kind = 'duty'
    union
    select a.id, r.category, level::smallint
    from apart a
    join reach r on r.scope = a.by_way_of
    cross join lateral generate_series(0, r.up_to) level
    where a.kind <> 'duty'
$$;

-- Changes that could not be taken because the officer does not work on the file any longer: kept whole until somebody who does has decided.
create table quarantine (
    council     smallint    not null,
    id          uuid        not null, -- the id of the op by which it is released
    op_id       uuid        not null, -- in which it came
    device      uuid        not null,
    officer     text        not null, -- who wrote it
    rec_id      uuid, -- of the record that it is about
    file        uuid, -- null where the hub did not know the record; as do category and sensitivity, what the laptop said or the record had
    category    text,
    sensitivity smallint,
    content     bytea       not null, -- canonical JSON of the change
    received_at timestamptz not null,
    holder      text, -- to whom it was handed over
    handed_by   text,
    handed_at   timestamptz,
    attempts    integer     not null default 0,
    released_by text,
    released_at timestamptz,
    primary key (council, id)
);
create index quarantine_waiting on quarantine (council, received_at) where released_at is null;

alter table quarantine enable row level security;
alter table quarantine force row level security;
create policy work on quarantine to hub_work using (true) with check (true);
create policy owner on quarantine to current_user
    using (current_setting('doorstep.work', true) in ('migration', 'access'))
    with check (current_setting('doorstep.work', true) = 'migration');
revoke delete on quarantine from hub_work;

-- As before, but asked row by row through the key: an EXISTS is answered by hashing the whole table for each page.
drop policy officer_reads on record_version;
create policy officer_reads on record_version for select to hub_app using (
    council = (select nullif(current_setting('doorstep.council', true), '')::smallint)
    and (
        ver = (select p.ver from placement p where p.council = record_version.council and p.rec_id = record_version.rec_id)
        or (
            select true from feed f
            where f.council = record_version.council and f.rec_id = record_version.rec_id and f.ver = record_version.ver
                and f.kind = 'P' and f.bucket_id = any ((select nullif(current_setting('doorstep.buckets', true), '')::integer[])::integer[])
            limit 1)));
