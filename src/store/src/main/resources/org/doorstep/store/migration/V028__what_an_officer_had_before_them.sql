-- Which statements the officer of another had before them. What an earlier build received without knowing that is taken out of the extras.
alter table statement add column seen text;

update statement
set seen = (select extras -> 'seen' from record where record.id = statement.id)
where exists (select 1 from record where record.id = statement.id and json_type(extras, '$.seen') = 'array');

update record
set extras = nullif(json_remove(extras, '$.seen'), '{}')
where json_type(extras, '$.seen') = 'array' and exists (select 1 from statement where statement.id = record.id);

pragma user_version = 28;
