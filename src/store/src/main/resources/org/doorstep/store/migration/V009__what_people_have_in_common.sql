-- What ties the rows of several people together: the property where they live and what a system counts them under (a claim, a tenancy).
-- Kept beside the rows by triggers, however they are written, so that whoever shares something is found without reading a million rows.

alter table source_record add column ties text;

create table common (
    "key"  text    not null,
    record integer not null references record on delete cascade,
    primary key ("key", record)
) strict, without rowid;

create index common_by_record on common (record);

create trigger source_record_written after insert on source_record begin
    delete from common where record = new.id;
    insert or ignore into common ("key", record)
        select 'uprn:' || ltrim(json_extract(value, '$.value'), '0'), new.id
        from json_each(new.facts)
        where json_extract(value, '$.field') = 'uprn'
        union
        select new.source || ':' || json_extract(value, '$.reference'), new.id
        from json_each(new.ties)
        where json_extract(value, '$.reference') is not null and new.source is not null;
end;

create trigger source_record_changed after update of source, facts, ties on source_record begin
    delete from common where record = new.id;
    insert or ignore into common ("key", record)
        select 'uprn:' || ltrim(json_extract(value, '$.value'), '0'), new.id
        from json_each(new.facts)
        where json_extract(value, '$.field') = 'uprn'
        union
        select new.source || ':' || json_extract(value, '$.reference'), new.id
        from json_each(new.ties)
        where json_extract(value, '$.reference') is not null and new.source is not null;
end;

insert or ignore into common ("key", record)
    select 'uprn:' || ltrim(json_extract(value, '$.value'), '0'), source_record.id
    from source_record, json_each(facts)
    where json_extract(value, '$.field') = 'uprn';

-- A hub of today may have spoken to an older build, which kept the ties among what it did not know.
update source_record
    set ties = (select json_extract(record.extras, '$.ties') from record where record.id = source_record.id)
    where exists (
        select 1 from record where record.id = source_record.id and json_type(record.extras, '$.ties') = 'array'
    );

update record
    set extras = nullif(json_remove(extras, '$.ties'), '{}')
    where json_type(extras, '$.ties') = 'array' and exists (select 1 from source_record where source_record.id = record.id);

pragma user_version = 9;
