-- What ties the rows of several people together: the property where they live and what a system counts them under (a claim, a file). Kept
-- beside the rows, so that whoever shares something is found without reading a million of them.

alter table source_record add column ties text;

create table common (
    "key"  text    not null,
    record integer not null references record on delete cascade,
    primary key ("key", record)
) strict, without rowid;

create index common_by_record on common (record);

-- A hub of today may have spoken to an older build, which kept the ties among what it did not know.
update source_record
set ties = (select json_extract(record.extras, '$.ties') from record where record.id = source_record.id)
where exists (select 1 from record where record.id = source_record.id and json_type(record.extras, '$.ties') = 'array');

update record
set extras = nullif(json_remove(extras, '$.ties'), '{}')
where json_type(extras, '$.ties') = 'array' and exists (select 1 from source_record where source_record.id = record.id);

insert or ignore into common ("key", record)
select 'uprn:' || ltrim(json_extract(fact.value, '$.value'), '0'), source_record.id
from source_record, json_each(source_record.facts) as fact
where json_extract(fact.value, '$.field') = 'uprn' and json_extract(fact.value, '$.value') is not null;

insert or ignore into common ("key", record)
select source_record.source || ':' || json_extract(tie.value, '$.reference'), source_record.id
from source_record, json_each(source_record.ties) as tie
where json_extract(tie.value, '$.reference') is not null and source_record.source is not null;

pragma user_version = 9;
