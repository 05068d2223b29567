-- Photos and files. What an earlier build received without knowing the kind is taken out of the extras, but for ids, which SQLite cannot
-- read from text: they are found in the extras all the same.
create table attachment (
    id         integer primary key references record on delete cascade,
    service    text,
    sha256     text,
    size       integer,
    media_type text,
    name       text,
    caption    text,
    taken_at   text,
    owner_type text,
    owner      blob,
    question   text,
    case_id    blob,
    seen_by    text,
    seen_at    text
) strict;

create index attachment_by_hash on attachment (sha256);

insert into attachment (id, service, sha256, size, media_type, name, caption, taken_at, owner_type, question, seen_by, seen_at)
select r.id, r.extras ->> 'service', r.extras ->> 'sha256', r.extras ->> 'size', r.extras ->> 'media_type', r.extras ->> 'name',
    r.extras ->> 'caption', r.extras ->> 'taken_at', r.extras ->> 'owner_type', r.extras ->> 'question', r.extras ->> 'seen_by',
    r.extras ->> 'seen_at'
from record r join type t on t.id = r.type
where t.name = 'attachment';

update record
set extras = nullif(json_remove(extras, '$.service', '$.sha256', '$.size', '$.media_type', '$.name', '$.caption', '$.taken_at',
    '$.owner_type', '$.question', '$.seen_by', '$.seen_at'), '{}')
where type = (select id from type where name = 'attachment');

-- The bytes of files, each in an encrypted file of its own in the vault's folder.
-- have: how many of its bytes are there, from the first on; fewer than size while it comes from the hub.
-- found: it was there without a row, as after a rescue: it waits for its record, and is offered to the hub then.
create table blob (
    id    integer primary key,
    hash  text    not null unique,
    size  integer not null,
    have  integer not null,
    file  text    not null unique,
    found integer not null default 0
) strict;

-- Files of this laptop's own records that the hub does not have whole. refused: why it does not take it.
create table parcel (
    record  blob    not null primary key,
    hash    text    not null,
    size    integer not null,
    refused text
) strict;

create index parcel_by_hash on parcel (hash);

pragma user_version = 23;
