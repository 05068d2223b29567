-- One officer's store. Ids of the outside are 16-byte UUIDs, rows have local integers given in order of arrival, moments are
-- microseconds since 1970 UTC. The columns of an entity are the components of its record class: JSON as text, UUIDs as bytes, and all may
-- be null, because what another build leaves out or says otherwise is kept all the same (record.extras).

create table file (
    id      integer primary key,
    file_id blob    not null unique
) strict;

-- Wire names of types by a short number; types that this build does not know have one too.
create table type (
    id   integer primary key,
    name text not null unique
) strict;

create table record (
    id          integer primary key,
    rec_id      blob    not null unique,
    type        integer not null references type,
    file        integer not null references file,
    category    text    not null,
    sensitivity integer not null,
    version     integer not null,
    author      text    not null,
    observed_at integer not null,
    recorded_at integer not null,
    hash        blob    not null,
    extras      text
) strict;

create index record_type_file on record (type, file);

create table person (
    id          integer primary key references record on delete cascade,
    merged_into blob
) strict;

create table source_record (
    id       integer primary key references record on delete cascade,
    source   text,
    "key"    text,
    facts    text,
    cautions text,
    state    text,
    details  text,
    ended_on text
) strict;

create table link (
    id            integer primary key references record on delete cascade,
    source_record blob,
    "by"          text,
    evidence      text
) strict;

create table involvement (
    id      integer primary key references record on delete cascade,
    service text,
    team    text,
    phone   text,
    since   text
) strict;

create table event (
    id     integer primary key references record on delete cascade,
    source text,
    "key"  text,
    kind   text,
    at     text,
    title  text,
    text   text,
    "by"   text
) strict;

create table note (
    id       integer primary key references record on delete cascade,
    service  text,
    text     text,
    corrects blob
) strict;

create table look (
    id      integer primary key references record on delete cascade,
    person  blob,
    officer text,
    at      text,
    reason  text
) strict;

create table scope (
    id   text not null primary key,
    kind text not null,
    name text not null
) strict;

-- filling: the first fill is under way, up to revision; shown: complete at least once, its rows count as held.
-- round: which fill a row of record_bucket came with; what an earlier one left behind goes when the bucket is filled.
create table bucket (
    id       integer primary key,
    name     text    not null unique,
    scope    text    not null,
    revision integer not null,
    filling  integer not null,
    shown    integer not null,
    round    integer not null,
    resume   text,
    records  integer not null
) strict;

create table record_bucket (
    record integer not null references record on delete cascade,
    bucket integer not null,
    round  integer not null,
    primary key (record, bucket)
) strict, without rowid;

-- Ops that wait for the hub (no result) and those that it did not take and the officer has not dealt with.
create table outbox (
    id          integer primary key,
    op_id       blob    not null unique,
    incarnation blob    not null,
    seq         integer not null,
    inserts     text    not null,
    saved_at    integer not null,
    result      text,
    detail      text,
    unique (incarnation, seq)
) strict;

-- Ops that the hub took, kept for the day on which the hub is restored from a backup.
create table acked_journal (
    id               integer primary key,
    op_id            blob    not null unique,
    incarnation      blob    not null,
    seq              integer not null,
    inserts          text    not null,
    saved_at         integer not null,
    result           text    not null,
    detail           text,
    visible_revision integer not null,
    settled_at       integer not null,
    unique (incarnation, seq)
) strict;

create table staging (
    n      integer primary key,
    bucket text not null,
    rec_id blob not null,
    record text
) strict;

create table draft (
    person  blob    not null primary key,
    service text    not null,
    text    text    not null,
    kept_at integer not null
) strict;

create table setting (
    "key" text not null primary key,
    value text not null
) strict;

create table replica (
    one         integer primary key check (one = 1),
    device      blob    not null,
    incarnation blob    not null,
    epoch       blob,
    next_seq    integer not null,
    in_step_at  integer
) strict;

pragma user_version = 1;
