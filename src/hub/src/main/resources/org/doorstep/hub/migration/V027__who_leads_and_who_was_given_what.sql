-- Who leads their team, as the list of staff says.
alter table officer add column leads boolean not null default false;

-- What those who lead teams said of whom: of each officer whom an assignment names, whether they have the file from then on. In whose file
-- it stands says the record, which goes where the person goes.
create table assignment (
    council smallint    not null,
    rec_id  uuid        not null,
    team    text        not null, -- scope of the team
    officer text        not null,
    given   boolean     not null,
    at      timestamptz not null,
    primary key (council, rec_id, officer)
);

alter table assignment enable row level security;
alter table assignment force row level security;
create policy work on assignment to hub_work using (true) with check (true);
create policy owner on assignment to current_user
    using (current_setting('doorstep.work', true) in ('migration', 'access'))
    with check (current_setting('doorstep.work', true) = 'migration');
revoke update, delete on assignment from hub_work;

-- Which case was opened for an alert, and the entry that tells the service that raised it how far that has come.
create table raised_alert (
    council  smallint not null,
    casework uuid     not null,
    told     uuid     not null,
    service  text     not null,
    primary key (council, casework)
);

alter table raised_alert enable row level security;
alter table raised_alert force row level security;
create policy work on raised_alert to hub_work using (true) with check (true);
create policy owner on raised_alert to current_user
    using (current_setting('doorstep.work', true) in ('migration', 'access'))
    with check (current_setting('doorstep.work', true) = 'migration');
revoke update, delete on raised_alert from hub_work;
