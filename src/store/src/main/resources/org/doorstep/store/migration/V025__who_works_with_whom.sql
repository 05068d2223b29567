-- That a file was given to somebody of a team.
create table assignment (
    id     integer primary key references record on delete cascade,
    team   text,
    "from" text,
    "to"   text,
    why    text
) strict;

insert into assignment (id, team, "from", "to", why)
select r.id, r.extras ->> 'team', r.extras -> 'from', r.extras ->> 'to', r.extras ->> 'why'
from record r join type t on t.id = r.type
where t.name = 'assignment';

update record
set extras = nullif(json_remove(extras, '$.team', '$.from', '$.to', '$.why'), '{}')
where type = (select id from type where name = 'assignment');

-- Alerts that this officer raised. Those of others never come to a laptop.
create table alert (
    id      integer primary key references record on delete cascade,
    service text,
    worry   text,
    danger  text,
    consent text,
    why     text,
    reach   text
) strict;

pragma user_version = 25;
