-- Who may have what, held by the database itself, beneath the queries that name it. Two roles work here, and neither passes row-level
-- security: hub_app sees only what the officer may see whose name the transaction has declared, and without a name nothing at all;
-- hub_work is the context of the hub's own work (imports, linking, the sequencer, judging what laptops push), taken by hub_app with
-- SET ROLE and never inherited. The schema's owner sees rows only while it migrates.

do $$
begin
    if not exists (select from pg_roles where rolname = 'hub_work') then
        create role hub_work nologin nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
    end if;
    if not pg_has_role('hub_app', 'hub_work', 'member') then
        if current_setting('server_version_num')::integer >= 160000 then
            grant hub_work to hub_app with inherit false, set true;
        else
            alter role hub_app noinherit;
            grant hub_work to hub_app;
        end if;
    end if;
exception when insufficient_privilege then
    raise exception 'The role hub_work is missing or not granted to hub_app. Let the database administrator run: create role hub_work nologin; grant hub_work to hub_app with inherit false, set true;';
end
$$;

-- ---------------------------------------------------------------------------------------------------------------------------------
-- What the rules read.

-- An officer who must not see a file whatever else holds: own family, conflict of interest. Lifted, never deleted.
create table access_block (
    council   smallint    not null,
    id        uuid        not null,
    file      uuid        not null,
    officer   text        not null,
    kind      text        not null check (kind in ('family', 'conflict_of_interest', 'other')),
    reason    text        not null,
    set_by    text        not null,
    set_at    timestamptz not null,
    lifted_by text,
    lifted_at timestamptz,
    primary key (council, id)
);
create unique index access_block_standing on access_block (council, file, officer) where lifted_at is null;

-- What a team may see beyond what its officers' roles open, for a purpose and a time, on the files that it was given.
create table sharing_agreement (
    council         smallint not null,
    id              text     not null,
    team            text     not null, -- scope of the team
    category        text     not null,
    max_sensitivity smallint not null check (max_sensitivity between 0 and 3),
    purpose         text     not null,
    lawful_basis    text     not null,
    valid_from      date     not null,
    valid_to        date, -- the last day
    primary key (council, id, category)
);

-- Roles whose officers decide about work that could not be taken in.
create table supervising_role (
    council smallint not null,
    role    text     not null,
    primary key (council, role)
);

-- Every bucket that an officer may hold today. The one place where the hub's rules of access are written:
--   scopes held today x (categories of the role, and of agreements with the officer's team) up to the lower of limit and clearance.
-- A file from which somebody is blocked is kept apart: it has a scope of its own, apart-FILE, and whoever holds one of the file's scopes
-- and is not blocked holds that instead; a duty desk only those of its buckets that have ever had a record, or it would hold thousands of
-- empty ones, and whoever works on the file all of them, also before the first record of their own lies in one.
create function buckets_of(p_council smallint, p_officer text, p_today date)
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

-- Once in each transaction of hub_app: from here on the transaction sees what this officer may see, until it ends. Answers with the
-- officer's buckets; none if there is no such officer or they have left. Runs as the owner, who declares what for. Each bucket of the officer
-- is found by its key: comparing all buckets of the council with the officer's would take longer than all else about a page.
create function begin_officer(p_council smallint, p_officer text, p_today date)
returns table (scope text, category text, sensitivity smallint)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    held text[];
    numbers integer[];
begin
    perform set_config('doorstep.work', 'access', true);
    select coalesce(array_agg(h.scope || '/' || h.category || '/' || h.sensitivity), '{}'),
        coalesce(array_agg(k.id) filter (where k.id is not null), '{}')
    into held, numbers
    from buckets_of(p_council, p_officer, p_today) h
    left join lateral (
        select b.id from bucket b
        where b.council = p_council and b.scope = h.scope and b.category = h.category and b.sensitivity = h.sensitivity
        offset 0
    ) k on true;
    perform set_config('doorstep.council', p_council::text, true),
        set_config('doorstep.officer', p_officer, true),
        set_config('doorstep.files', '{}', true),
        set_config('doorstep.kinds', (
            select coalesce(array_agg(distinct substring(k from '[^/]*/[^/]*$')), '{}')::text from unnest(held) k), true),
        set_config('doorstep.buckets', numbers::text, true),
        set_config('doorstep.blocked', (
            select coalesce(array_agg(b.file), '{}')::text
            from access_block b
            where b.council = p_council and b.officer = p_officer and b.lifted_at is null), true);
    perform set_config('doorstep.work', '', true);
    return query
        select substring(k from '^(.*)/[^/]*/[^/]*$'), substring(k from '([^/]*)/[^/]*$'), substring(k from '[^/]*$')::smallint
        from unnest(held) k;
end
$$;
revoke execute on function begin_officer(smallint, text, date) from public;
grant execute on function begin_officer(smallint, text, date) to hub_app, hub_work;

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Every table that says something of a person.

do $$
declare
    one text;
begin
    foreach one in array array[
        'record_version', 'record_current', 'source_row', 'unsequenced', 'bucket', 'feed', 'placement', 'officer', 'scope', 'file_scope',
        'membership', 'allocation', 'device', 'op_ledger', 'import_reject', 'link_current', 'involvement_current', 'access_block']
    loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format('create policy work on %I to hub_work using (true) with check (true)', one);
        execute format(
            'create policy owner on %I to current_user'
            ' using (current_setting(''doorstep.work'', true) in (''migration'', ''access''))'
            ' with check (current_setting(''doorstep.work'', true) = ''migration'')', one);
    end loop;
end
$$;

-- What the officer of the transaction may read. The sub-selects are asked once for each statement.

create policy officer_reads on bucket for select to hub_app using (
    council = (select nullif(current_setting('doorstep.council', true), '')::smallint)
    and id = any ((select nullif(current_setting('doorstep.buckets', true), '')::integer[])::integer[]));

-- That a file leaves is told also to whoever is blocked from it.
create policy officer_reads on feed for select to hub_app using (
    council = (select nullif(current_setting('doorstep.council', true), '')::smallint)
    and bucket_id = any ((select nullif(current_setting('doorstep.buckets', true), '')::integer[])::integer[])
    and (kind = 'L' or file <> all ((select nullif(current_setting('doorstep.blocked', true), '')::uuid[])::uuid[])));

create policy officer_reads on placement for select to hub_app using (
    council = (select nullif(current_setting('doorstep.council', true), '')::smallint)
    and buckets && (select nullif(current_setting('doorstep.buckets', true), '')::integer[])
    and file <> all ((select nullif(current_setting('doorstep.blocked', true), '')::uuid[])::uuid[]));

-- The version that a record of theirs has now, or that the feed told of: reading as of a revision stays possible. Asked row by row through
-- the keys: an EXISTS would be answered by hashing the whole table for each page.
create policy officer_reads on record_version for select to hub_app using (
    council = (select nullif(current_setting('doorstep.council', true), '')::smallint)
    and (
        ver = (select p.ver from placement p where p.council = record_version.council and p.rec_id = record_version.rec_id)
        or (
            select true from feed f
            where f.council = record_version.council and f.rec_id = record_version.rec_id and f.ver = record_version.ver
                and f.kind = 'P' and f.bucket_id = any ((select nullif(current_setting('doorstep.buckets', true), '')::integer[])::integer[])
            limit 1)));

-- What they may write: in their own name, into files of theirs that the push speaks of (doorstep.files), in categories and
-- sensitivities that are open to them.

create policy officer_writes on record_version for insert to hub_app with check (
    council = (select nullif(current_setting('doorstep.council', true), '')::smallint)
    and author = (select nullif(current_setting('doorstep.officer', true), ''))
    and category || '/' || sensitivity = any ((select nullif(current_setting('doorstep.kinds', true), '')::text[])::text[]));

create policy officer_writes on record_current to hub_app using (
    council = (select nullif(current_setting('doorstep.council', true), '')::smallint)
    and file = any ((select nullif(current_setting('doorstep.files', true), '')::uuid[])::uuid[])
    and category || '/' || sensitivity = any ((select nullif(current_setting('doorstep.kinds', true), '')::text[])::text[]));

create policy officer_writes on unsequenced for insert to hub_app with check (
    council = (select nullif(current_setting('doorstep.council', true), '')::smallint));

create policy officer_writes on op_ledger for insert to hub_app with check (
    council = (select nullif(current_setting('doorstep.council', true), '')::smallint)
    and officer = (select nullif(current_setting('doorstep.officer', true), '')));

-- ---------------------------------------------------------------------------------------------------------------------------------
-- What each role may do at all.

do $$
begin
    execute format('grant connect, temporary on database %I to hub_work', current_database());
end
$$;
grant usage on schema public to hub_work;
grant select, insert on record_version, op_ledger, import_reject to hub_work;
grant select, insert, update on
    council, hub_state, record_current, source_row, bucket, placement, officer, scope, membership, device, import_run, link_run, access_block
    to hub_work;
grant select, insert on feed to hub_work;
grant select, insert, delete on unsequenced to hub_work;
grant select, insert, update, delete on
    file_scope, role_category, allocation, link_current, involvement_current, sharing_agreement, supervising_role
    to hub_work;
alter default privileges in schema public grant select, insert, update, delete on tables to hub_work;

revoke all on all tables in schema public from hub_app;
grant select on council, hub_state, bucket, feed, placement, record_version, record_current to hub_app;
grant insert on record_version, record_current, unsequenced, op_ledger to hub_app;
grant update (ver, category, sensitivity, file, deleted) on record_current to hub_app;
