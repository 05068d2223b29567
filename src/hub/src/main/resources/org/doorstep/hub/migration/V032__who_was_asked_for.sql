-- Whom source records may be about, by what tells people apart best, so that somebody who is about to be registered is looked for without reading
-- everybody. On the versions themselves: whoever writes one (an import, a laptop) need not think of it.
create index record_version_born on record_version
    (council, (jsonb_path_query_first(body, '$.facts[*] ? (@.field == "birth_date").value') #>> '{}'))
    where type = 'source_record';
create index record_version_insured on record_version
    (council, (left(jsonb_path_query_first(body, '$.facts[*] ? (@.field == "national_insurance_number").value') #>> '{}', 8)))
    where type = 'source_record' and body @> '{"facts": [{"field": "national_insurance_number"}]}';

-- Who asked before they registered somebody, when, and of whom they were told. What was typed is not kept: asked is its hash by a key of the
-- hub's own, from which it can be checked whether it was a question that somebody names, and whether two were the same.
create table lookalike_question (
    council smallint    not null,
    id      uuid        not null,
    officer text        not null,
    at      timestamptz not null,
    asked   bytea       not null,
    people  uuid[]      not null, -- whom the officer may see
    known   uuid[]      not null, -- of whom only the team was named
    primary key (council, id)
);
create index lookalike_question_by_officer on lookalike_question (council, officer, at);
create trigger lookalike_question_is_append_only before update or delete or truncate on lookalike_question
    for each statement execute function refuse_change();

create table lookalike_key (
    council smallint not null,
    key     bytea    not null,
    primary key (council)
);

do $$
declare
    one text;
begin
    foreach one in array array['lookalike_question', 'lookalike_key']
    loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format('create policy work on %I to hub_work using (true) with check (true)', one);
        execute format(
            'create policy owner on %I to current_user'
            ' using (current_setting(''doorstep.work'', true) in (''migration'', ''access''))'
            ' with check (current_setting(''doorstep.work'', true) = ''migration'')', one);
        execute format('revoke update, delete on %I from hub_work', one);
    end loop;
end
$$;
