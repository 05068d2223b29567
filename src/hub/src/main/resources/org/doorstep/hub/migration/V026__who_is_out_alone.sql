-- By when officers who are out on visits are to be heard of, so that who is not is found without reading every visit.
create index record_version_back_by on record_version (council, (body ->> 'back_by'))
    where type = 'visit' and body ->> 'state' in ('planned', 'started');

-- Whose time passed without a word: once for each time, whichever hub process saw it.
create table visit_alarm (
    council    smallint    not null,
    visit      uuid        not null,
    back_by    text        not null,
    task       uuid        not null, -- by which the team was asked to find them
    raised_at  timestamptz not null,
    settled_at timestamptz, -- when the officer was heard of
    primary key (council, visit, back_by)
);
create index visit_alarm_standing on visit_alarm (council) where settled_at is null;

alter table visit_alarm enable row level security;
alter table visit_alarm force row level security;
create policy work on visit_alarm to hub_work using (true) with check (true);
create policy owner on visit_alarm to current_user
    using (current_setting('doorstep.work', true) in ('migration', 'access'))
    with check (current_setting('doorstep.work', true) = 'migration');
revoke delete on visit_alarm from hub_work;
