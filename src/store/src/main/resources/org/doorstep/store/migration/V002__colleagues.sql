-- Who works at the council. What an earlier build received without knowing the kind is taken out of the extras.
create table colleague (
    id        integer primary key references record on delete cascade,
    officer   text,
    name      text,
    job_title text,
    team      text,
    ended_on  text
) strict;

insert into colleague (id, officer, name, job_title, team, ended_on)
select r.id, r.extras ->> 'officer', r.extras ->> 'name', r.extras ->> 'job_title', r.extras ->> 'team', r.extras ->> 'ended_on'
from record r join type t on t.id = r.type
where t.name = 'colleague';

update record
set extras = nullif(json_remove(extras, '$.officer', '$.name', '$.job_title', '$.team', '$.ended_on'), '{}')
where type = (select id from type where name = 'colleague');

pragma user_version = 2;
