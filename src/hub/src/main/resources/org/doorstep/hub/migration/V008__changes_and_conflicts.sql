-- Officers change and delete records. A deletion is a version like any other; its body is empty.
alter table record_version add column deleted boolean not null default false;
alter table record_current add column deleted boolean not null default false;

-- Of an op that was taken in part: the records whose change was not.
alter table op_ledger add column refused uuid[];

-- What the council's IT calls the last restore from a backup; a new name makes a new epoch.
alter table hub_state add column restored text;
