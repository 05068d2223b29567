-- Who has what is begun and not yet done: who goes on with it, who had it, and who reads what somebody from whom they took over typed
-- besides. In whose file it lies says the record, which goes where the person goes.
create table draft_holder (
    council smallint not null,
    rec_id  uuid     not null,
    officer text     not null,
    part    text     not null check (part in ('goes_on', 'had', 'reads')),
    form    text     not null,
    primary key (council, rec_id, officer)
);

alter table draft_holder enable row level security;
alter table draft_holder force row level security;
create policy work on draft_holder to hub_work using (true) with check (true);
create policy owner on draft_holder to current_user
    using (current_setting('doorstep.work', true) in ('migration', 'access'))
    with check (current_setting('doorstep.work', true) = 'migration');
create policy officer_reads on draft_holder for select to hub_app using (
    council = (select nullif(current_setting('doorstep.council', true), '')::smallint)
    and officer = (select nullif(current_setting('doorstep.officer', true), '')));
revoke delete on draft_holder from hub_work;
grant select on draft_holder to hub_app;

-- Whoever works on the file may write into it, but into a draft only who goes on with it.
create policy own_drafts on record_current as restrictive to hub_app using (
    type <> 'unfinished'
    or exists (
        select from draft_holder d
        where d.council = record_current.council and d.rec_id = record_current.rec_id and d.part = 'goes_on'));

-- The rule of V024, and one scope more for each officer. Whoever changes the rule changes it here.
create or replace function buckets_of(p_council smallint, p_officer text, p_today date)
returns table (scope text, category text, sensitivity smallint) language sql stable as $$
    with who as (
        select id, team, role, clearance from officer where council = p_council and id = p_officer and ended_on is null
    ),
    held as (
        select distinct s.id, s.kind
        from who
        cross join lateral (
            select m.scope from membership m
            where m.council = p_council and m.officer = who.id and m.valid_from <= p_today and (m.valid_to is null or m.valid_to >= p_today)
            offset 0
        ) m
        cross join lateral (
            select s.id, s.kind from scope s where s.council = p_council and s.id = m.scope
            offset 0
        ) s
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
    -- Files from which somebody is blocked, and not this officer.
    blocked as (
        select distinct b.file
        from access_block b
        where b.council = p_council and b.lifted_at is null
            and not exists (
                select from access_block own
                where own.council = p_council and own.file = b.file and own.officer = p_officer and own.lifted_at is null)
    ),
    apart as (
        select 'apart-' || b.file as id, h.id as by_way_of, h.kind
        from blocked b cross join held h
        where h.kind = 'duty'
        union
        select 'apart-' || b.file, h.id, h.kind
        from blocked b
        cross join lateral (
            select f.scope from file_scope f where f.council = p_council and f.file = b.file
            offset 0
        ) f
        join held h on h.id = f.scope
    ),
    -- What they have begun, and what was handed to them: as much as is open to them in any file.
    begun as (
        select 'drafts-' || p_officer as scope, r.category, max(r.up_to) as up_to
        from reach r join held h on h.id = r.scope
        where h.kind <> 'council'
        group by r.category
    )
    select r.scope, r.category, level::smallint from reach r cross join lateral generate_series(0, r.up_to) level
    union
    select b.scope, b.category, level::smallint from begun b cross join lateral generate_series(0, b.up_to) level
    union
    select k.scope, k.category, k.sensitivity
    from apart a
    cross join lateral (
        select k.scope, k.category, k.sensitivity from bucket k where k.council = p_council and k.scope = a.id
        offset 0
    ) k
    join reach r on r.scope = a.by_way_of and r.category = k.category and k.sensitivity <= r.up_to
    where a.kind = 'duty'
    union
    select a.id, r.category, level::smallint
    from apart a
    join reach r on r.scope = a.by_way_of
    cross join lateral generate_series(0, r.up_to) level
    where a.kind <> 'duty'
$$;

-- In which scopes a draft in that part of a file lies for an officer: in their own alone, and only while the file itself is open to them.
create function draft_scope(p_council smallint, p_officer text, p_file uuid, p_category text, p_sensitivity smallint)
returns text language sql stable as $$
    select 'drafts-' || p_officer
    where exists (
        select from buckets_of(p_council, p_officer, current_date) b
        join scopes_of(p_council, p_officer, array[p_file]) s on s.scope = b.scope
        where b.category = p_category and b.sensitivity = p_sensitivity)
$$;
