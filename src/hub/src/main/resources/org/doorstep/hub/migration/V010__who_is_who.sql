-- Who decided which records are about one person, and why. Append-only: what thinks better of a decision is another one.

create table link_decision (
    council   smallint    not null,
    id        uuid        not null,
    at        timestamptz not null,
    actor     text        not null, -- an officer, or linkage
    kind      text        not null check (kind in ('auto', 'merge', 'split', 'confirm', 'not-same', 'undo', 'placed')),
    ruling    uuid,                 -- the officer's ruling that it carries out
    person    uuid        not null, -- who goes on
    other     uuid,                 -- who was taken into that person, or left
    moved     uuid[]      not null, -- the records whose file it changed; of kind auto, the source records linked
    undoes    uuid,                 -- the decision that it takes back
    reason    text        not null,
    model     text,                 -- hash of the model that judged; null where none did
    threshold real,                 -- bits from which on records join by themselves
    primary key (council, id)
);
create index link_decision_by_ruling on link_decision (council, ruling) where ruling is not null;
create index link_decision_by_person on link_decision (council, person, at desc) where kind = 'merge';
create trigger link_decision_is_append_only before update or delete or truncate on link_decision
    for each statement execute function refuse_change();

-- The officers' rulings as they stand. changed grows with everything that happens to one, so that a run of linking can tell what was
-- ruled since it began to read.
create sequence link_ruling_changed;
create table link_ruling (
    council      smallint not null,
    ruling       uuid     not null,
    left_record  uuid     not null,
    right_record uuid     not null,
    apart        boolean  not null,
    members      uuid[]   not null, -- all source records of the people concerned at that moment
    in_force     boolean  not null default true,
    ended_by     uuid,              -- the ruling that overruled it; once that is taken back, this one counts again
    changed      bigint   not null default nextval('link_ruling_changed'),
    primary key (council, ruling)
);
create index link_ruling_by_left on link_ruling (council, left_record);
create index link_ruling_by_right on link_ruling (council, right_record);

-- Pairs that officers are asked about, each with its record.
create table match_current (
    council      smallint not null,
    left_record  uuid     not null,
    right_record uuid     not null,
    match        uuid     not null,
    primary key (council, left_record, right_record)
);

-- Whose file an officer wrote it for, where that person had become another: should they be two again, it goes back.
alter table record_current add column written_for uuid;

do $$
declare
    one text;
begin
    foreach one in array array['link_decision', 'link_ruling', 'match_current']
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
grant usage on sequence link_ruling_changed to hub_work;
