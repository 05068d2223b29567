-- How closely an extract says that a row is held, and under which service: a row that is restricted tonight is restricted tonight, also
-- where nothing else about it changed.

alter table source_row add column category text;
alter table source_row add column sensitivity smallint;

update source_row r
set category = v.category, sensitivity = v.sensitivity
from record_current c
join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
where c.council = r.council and c.rec_id = r.rec_id;
