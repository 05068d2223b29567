-- Entries that tell a service how a case of another stands. What an earlier build received without knowing that is taken out of the extras.
alter table event add column told text;

update event
set told = (select extras -> 'told' from record where record.id = event.id)
where exists (select 1 from record where record.id = event.id and json_type(extras, '$.told') = 'object');

update record
set extras = nullif(json_remove(extras, '$.told'), '{}')
where json_type(extras, '$.told') = 'object' and exists (select 1 from event where event.id = record.id);

pragma user_version = 27;
