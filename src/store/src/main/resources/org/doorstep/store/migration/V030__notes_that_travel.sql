-- Notes that are begun, as the hub has them. What an earlier build received without knowing the kind is taken out of the extras.
create table unfinished_note (
    id       integer primary key references record on delete cascade,
    owners   text,
    begun_at text,
    kept_at  text,
    form     text,
    title    text,
    service  text,
    answers  text
) strict;

insert into unfinished_note (id, owners, begun_at, kept_at, form, title, service, answers)
select r.id, r.extras -> 'owners', r.extras ->> 'begun_at', r.extras ->> 'kept_at', r.extras ->> 'form', r.extras ->> 'title',
    r.extras ->> 'service', r.extras -> 'answers'
from record r join type t on t.id = r.type
where t.name = 'unfinished_note';

update record
set extras = nullif(json_remove(extras, '$.owners', '$.begun_at', '$.kept_at', '$.form', '$.title', '$.service', '$.answers'), '{}')
where type = (select id from type where name = 'unfinished_note');

-- The name under which a note travels, of no other note; and when its words were begun, in microseconds: what somebody began after they
-- gave up a file is theirs.
alter table draft add column name text not null default '';
alter table draft add column begun_at integer not null default 0;
update draft set begun_at = kept_at, name = 'note/' || lower(
    hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)));

-- What was typed while the page still said that it stays on this laptop is not sent before the officer has opened it again.
insert into kept_back (person, form) select person, 'note' from draft;

-- The kinds that the hub says it takes, one a line.
alter table replica add column takes text not null default '';

pragma user_version = 30;
