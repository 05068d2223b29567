-- As before, but each bucket of the officer is found by its key: comparing all buckets of the council with the officer's took longer, for
-- every page and every push, than all else about it.
create or replace function begin_officer(p_council smallint, p_officer text, p_today date)
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
