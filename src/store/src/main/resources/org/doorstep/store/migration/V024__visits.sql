-- Home visits, and what is said about each. What an earlier build received without knowing the kinds is taken out of the extras, but for
-- ids, which SQLite cannot read from text: they are found in the extras all the same.
create table visit (
    id            integer primary key references record on delete cascade,
    service       text,
    officer       text,
    companions    text,
    planned_from  text,
    planned_until text,
    place         text,
    back_by       text,
    state         text,
    started_at    text,
    ended_at      text,
    safe_at       text
) strict;

insert into visit (id, service, officer, companions, planned_from, planned_until, place, back_by, state, started_at, ended_at, safe_at)
select r.id, r.extras ->> 'service', r.extras ->> 'officer', r.extras -> 'companions', r.extras ->> 'planned_from',
    r.extras ->> 'planned_until', r.extras ->> 'place', r.extras ->> 'back_by', r.extras ->> 'state', r.extras ->> 'started_at',
    r.extras ->> 'ended_at', r.extras ->> 'safe_at'
from record r join type t on t.id = r.type
where t.name = 'visit';

update record
set extras = nullif(json_remove(extras, '$.service', '$.officer', '$.companions', '$.planned_from', '$.planned_until', '$.place',
    '$.back_by', '$.state', '$.started_at', '$.ended_at', '$.safe_at'), '{}')
where type = (select id from type where name = 'visit');

-- A day's visits, and those that have not ended.
create index visit_planned on visit (planned_from);
create index visit_under_way on visit (state) where state = 'started';

create table visit_entry (
    id       integer primary key references record on delete cascade,
    service  text,
    visit    blob,
    kind     text,
    form     text,
    case_id  blob,
    response blob,
    about    text,
    title    text,
    at       text
) strict;

insert into visit_entry (id, service, kind, form, about, title, at)
select r.id, r.extras ->> 'service', r.extras ->> 'kind', r.extras ->> 'form', r.extras -> 'about', r.extras ->> 'title',
    r.extras ->> 'at'
from record r join type t on t.id = r.type
where t.name = 'visit_entry';

update record
set extras = nullif(json_remove(extras, '$.service', '$.kind', '$.form', '$.about', '$.title', '$.at'), '{}')
where type = (select id from type where name = 'visit_entry');

-- Which questions of a form were asked and not answered.
alter table form_response add column not_answered text;

pragma user_version = 24;
