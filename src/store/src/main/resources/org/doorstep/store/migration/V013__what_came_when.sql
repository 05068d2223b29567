-- When it came that a record reads as it does, for one that was there before: a number given out in turn with those of new records. Null
-- while it reads as it came first.
alter table record add column arrived integer;

create index record_arrived on record (arrived) where arrived is not null;

pragma user_version = 13;
