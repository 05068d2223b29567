-- Notes say their type, when it happened, whether it matters, why they correct another, and that they were recorded for several people at
-- once. What an earlier build received without knowing that is taken out of the extras, but for ids, which are found there all the same.
alter table note add column why text;
alter table note add column together blob;
alter table note add column kind text;
alter table note add column type text;
alter table note add column happened_on text;
alter table note add column happened_at text;
alter table note add column significance text;

update note
set (why, kind, type, happened_on, happened_at, significance) = (
    select extras ->> 'why', extras ->> 'kind', extras ->> 'type', extras ->> 'happened_on', extras ->> 'happened_at',
        extras ->> 'significance'
    from record where record.id = note.id)
where exists (select 1 from record where record.id = note.id and extras is not null);

update record
set extras = nullif(json_remove(extras, '$.why', '$.kind', '$.type', '$.happened_on', '$.happened_at', '$.significance'), '{}')
where extras is not null and exists (select 1 from note where note.id = record.id);

create index note_together on note (together) where together is not null;

-- What is typed and chosen around the text of a draft, as JSON.
alter table draft add column about text;

-- What officers did with warnings. What an earlier build received without knowing the kind is taken out of the extras.
create table marker (
    id          integer primary key references record on delete cascade,
    service     text,
    marker      blob,
    act         blob,
    "after"     blob,
    kind        text,
    level       text,
    text        text,
    review_on   text,
    evidence    text,
    agreed_with text,
    told        text,
    not_told    text,
    reason      text,
    task        blob
) strict;

insert into marker (id, service, kind, level, text, review_on, evidence, agreed_with, told, not_told, reason)
select r.id, r.extras ->> 'service', r.extras ->> 'kind', r.extras ->> 'level', r.extras ->> 'text', r.extras ->> 'review_on',
    r.extras ->> 'evidence', r.extras ->> 'agreed_with', r.extras ->> 'told', r.extras ->> 'not_told', r.extras ->> 'reason'
from record r join type t on t.id = r.type
where t.name = 'marker';

update record
set extras = nullif(json_remove(extras, '$.service', '$.kind', '$.level', '$.text', '$.review_on', '$.evidence', '$.agreed_with', '$.told',
    '$.not_told', '$.reason'), '{}')
where type = (select id from type where name = 'marker');

pragma user_version = 22;
