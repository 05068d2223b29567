-- What was begun, as the hub has it: what this officer sent, and what was handed to them. What an earlier build received without knowing
-- the kind is taken out of the extras.
create table unfinished (
    id       integer primary key references record on delete cascade,
    owners   text,
    begun_at text,
    kept_at  text,
    form     text,
    title    text,
    service  text,
    answers  text
) strict;

insert into unfinished (id, owners, begun_at, kept_at, form, title, service, answers)
select r.id, r.extras -> 'owners', r.extras ->> 'begun_at', r.extras ->> 'kept_at', r.extras ->> 'form', r.extras ->> 'title',
    r.extras ->> 'service', r.extras -> 'answers'
from record r join type t on t.id = r.type
where t.name = 'unfinished';

update record
set extras = nullif(json_remove(extras, '$.owners', '$.begun_at', '$.kept_at', '$.form', '$.title', '$.service', '$.answers'), '{}')
where type = (select id from type where name = 'unfinished');

-- Which record what is kept of a form on this laptop became, up to which moment, and the hash of what it then said: if it says something
-- else now, that came from another laptop. Outlives the file, like what is kept.
create table sent_draft (
    person  blob    not null,
    form    text    not null,
    rec_id  blob    not null,
    kept_at integer not null,
    said    blob    not null,
    primary key (person, form)
) strict, without rowid;

-- What was typed while the page still said that it stays on this laptop is not sent before the officer has opened it again.
create table kept_back (
    person blob not null,
    form   text not null,
    primary key (person, form)
) strict, without rowid;

insert into kept_back (person, form) select distinct person, form from answer;

pragma user_version = 26;
