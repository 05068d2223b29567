-- An op that was refused or quarantined is kept as it came: nothing that an officer recorded is lost.
alter table op_ledger add column payload bytea; -- canonical JSON; null where the op became versions

-- A laptop that was restored sends again, under new numbers, what the hub has from its former life. Such a row takes the number and
-- points to the op that counts.
alter table op_ledger alter column op_id drop not null;
alter table op_ledger add column repeats uuid;
alter table op_ledger add constraint op_or_repeat check ((op_id is null) <> (repeats is null));
