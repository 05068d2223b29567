-- The clock that a task follows, in place of a day.
alter table task add column clock text;

create index task_of_owner on task (owner, state);

-- Files that the council edits. What an earlier build received without knowing the kind is taken out of the extras.
create table reference (
    id      integer primary key references record on delete cascade,
    kind    text,
    name    text,
    edition integer,
    text    text
) strict;

insert into reference (id, kind, name, edition, text)
select r.id, r.extras ->> 'kind', r.extras ->> 'name', r.extras ->> 'edition', r.extras ->> 'text'
from record r join type t on t.id = r.type
where t.name = 'reference';

update record
set extras = nullif(json_remove(extras, '$.kind', '$.name', '$.edition', '$.text'), '{}')
where type = (select id from type where name = 'reference');

-- What is being filled in, field by field as it is typed. Outlives the file, like a draft.
create table answer (
    person  blob    not null,
    form    text    not null,
    name    text    not null,
    value   text    not null,
    kept_at integer not null,
    primary key (person, form, name)
) strict, without rowid;

pragma user_version = 11;
