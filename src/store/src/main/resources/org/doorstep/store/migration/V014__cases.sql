-- Cases and their history. What an earlier build received without knowing the kinds is taken out of the extras, but for ids, which SQLite
-- cannot read from text: they are found in the extras all the same.
create table casework (
    id       integer primary key references record on delete cascade,
    service  text,
    type     text,
    edition  text,
    title    text,
    stage    text,
    outcome  text,
    reason   text,
    owner    text,
    subjects text
) strict;

insert into casework (id, service, type, edition, title, stage, outcome, reason, owner, subjects)
select r.id, r.extras ->> 'service', r.extras ->> 'type', r.extras ->> 'edition', r.extras ->> 'title', r.extras ->> 'stage',
    r.extras ->> 'outcome', r.extras ->> 'reason', r.extras ->> 'owner', r.extras -> 'subjects'
from record r join type t on t.id = r.type
where t.name = 'casework';

update record
set extras = nullif(json_remove(extras, '$.service', '$.type', '$.edition', '$.title', '$.stage', '$.outcome', '$.reason', '$.owner',
    '$.subjects'), '{}')
where type = (select id from type where name = 'casework');

create table case_entry (
    id      integer primary key references record on delete cascade,
    service text,
    case_id blob,
    kind    text,
    "from"  text,
    "to"    text,
    title   text,
    why     text,
    at      text
) strict;

insert into case_entry (id, service, kind, "from", "to", title, why, at)
select r.id, r.extras ->> 'service', r.extras ->> 'kind', r.extras ->> 'from', r.extras ->> 'to', r.extras ->> 'title', r.extras ->> 'why',
    r.extras ->> 'at'
from record r join type t on t.id = r.type
where t.name = 'case_entry';

update record
set extras = nullif(json_remove(extras, '$.service', '$.kind', '$.from', '$.to', '$.title', '$.why', '$.at'), '{}')
where type = (select id from type where name = 'case_entry');

-- Of which case a task is, and which task of its type.
alter table task add column case_id blob;
alter table task add column step text;

pragma user_version = 14;
