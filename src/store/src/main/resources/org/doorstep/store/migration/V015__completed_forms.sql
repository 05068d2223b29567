-- Forms that were completed. What an earlier build received without knowing the kind is taken out of the extras.
create table form_response (
    id       integer primary key references record on delete cascade,
    form     text,
    edition  integer,
    title    text,
    service  text,
    kind     text,
    answered integer,
    case_id  blob,
    corrects blob,
    answers  text
) strict;

insert into form_response (id, form, edition, title, service, kind, answered, answers)
select r.id, r.extras ->> 'form', r.extras ->> 'edition', r.extras ->> 'title', r.extras ->> 'service', r.extras ->> 'kind',
    r.extras ->> 'answered', r.extras -> 'answers'
from record r join type t on t.id = r.type
where t.name = 'form_response';

update record
set extras = nullif(
    json_remove(extras, '$.form', '$.edition', '$.title', '$.service', '$.kind', '$.answered', '$.answers'), '{}')
where type = (select id from type where name = 'form_response');

-- Forms are many and long: each is found by its name.
create index reference_by_name on reference (kind, name);

pragma user_version = 15;
