-- Officers change and delete records, not only add them. An op holds changes: what were its inserts becomes changes that insert.
alter table outbox rename column inserts to changes;
alter table acked_journal rename column inserts to changes;
update outbox set changes = (
    select json_group_array(json_object('insert', json(value), 'rec_id', json_extract(value, '$.id'), 'schema', 1)) from json_each(changes));
update acked_journal set changes = (
    select json_group_array(json_object('insert', json(value), 'rec_id', json_extract(value, '$.id'), 'schema', 1)) from json_each(changes));

-- Of an op that the hub took in part: the ids of the records whose change it did not take, with commas between them.
alter table outbox add column refused text;
alter table acked_journal add column refused text;

-- Deleted here; the hub does not know yet.
alter table record add column deleted integer not null default 0;

-- What of this laptop's own work lies over what the hub says. visible: the revision that brings it from the hub; null while the hub has not
-- answered.
create table overlay (
    n       integer primary key,
    op_id   blob    not null,
    rec_id  blob    not null,
    change  text    not null,
    visible integer,
    unique (rec_id, op_id)
) strict;

create index overlay_by_op on overlay (op_id);

-- What the hub says of records that have own work over them, as it stands on the wire.
create table base (
    record integer primary key references record on delete cascade,
    line   text not null
) strict;

create table task (
    id        integer primary key references record on delete cascade,
    service   text,
    what      text,
    owner     text,
    due       text,
    due_by    text,
    followers text,
    state     text
) strict;

create table "conflict" (
    id     integer primary key references record on delete cascade,
    record blob,
    type   text,
    fields text,
    mine   text,
    theirs text,
    state  text
) strict;

create index conflict_record on "conflict" (record);

-- Version numbers only compare within one epoch of the hub: how many epochs this laptop has seen, and in which of them the hub last spoke of
-- a record.
alter table replica add column epochs integer not null default 0;
alter table record add column epochs integer not null default 0;

-- The hub's clock at the last session, microseconds: the laptop's own may be days wrong. Null before the first.
alter table replica add column hub_time integer;

pragma user_version = 4;
