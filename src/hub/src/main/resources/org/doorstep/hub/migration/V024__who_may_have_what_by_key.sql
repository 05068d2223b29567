-- The same rule as in V009, read by key at every step. It is asked for each page that a laptop reads, on connections that rule out sorting and
-- scanning; on tables which the planner had not looked at yet it went through all memberships of the council for each of its scopes, and took
-- forty times as long as the page. Whoever changes the rule changes it here.
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
    )
    select r.scope, r.category, level::smallint from reach r cross join lateral generate_series(0, r.up_to) level
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

-- What is ruled out for the pages that follow is not ruled out here: there is little to sort.
alter function begin_officer(smallint, text, date) set enable_sort = on;
alter function begin_officer(smallint, text, date) set enable_seqscan = on;
alter function begin_officer(smallint, text, date) set enable_bitmapscan = on;
