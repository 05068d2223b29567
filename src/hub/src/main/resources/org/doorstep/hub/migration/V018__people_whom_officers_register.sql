-- Who was registered by an officer, and in whose scopes their file is for that: as long as they stand for themselves.
create table registration (
    council       smallint    not null,
    person        uuid        not null,
    scope         text        not null,
    source_record uuid        not null, -- what the officer said of them
    officer       text        not null,
    at            timestamptz not null,
    primary key (council, person, scope)
);

alter table registration enable row level security;
alter table registration force row level security;
create policy work on registration to hub_work using (true) with check (true);
create policy owner on registration to current_user
    using (current_setting('doorstep.work', true) in ('migration', 'access'))
    with check (current_setting('doorstep.work', true) = 'migration');
revoke update, delete on registration from hub_work;
