-- What the hub keeps. Every key begins with the council, so that no query crosses councils and the tables can be distributed by it.
-- Run by the schema's owner; the hub itself connects as hub_app, which owns nothing and gets only the grants at the end.

create table council (
    council smallint primary key,
    name    text not null
);

-- One row per council. A new epoch after every restore from a backup; the revision is the feed's last.
create table hub_state (
    council  smallint primary key references council,
    epoch    uuid   not null,
    revision bigint not null default 0
);

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Records: append-only versions, and where each record stands now.

-- Audit trail and payload of the feed at once. Refuses every change, see below.
create table record_version (
    council     smallint    not null,
    rec_id      uuid        not null,
    ver         integer     not null,
    type        text        not null,
    category    text        not null,
    sensitivity smallint    not null,
    body        jsonb       not null,
    hash        bytea       not null, -- first 128 bits of SHA-256 of the canonical body
    author      text        not null, -- an officer, import:SOURCE or linkage
    device      uuid,
    op_id       uuid,
    observed_at timestamptz not null,
    recorded_at timestamptz not null,
    primary key (council, rec_id, ver)
);
create index record_version_by_op on record_version (council, op_id) where op_id is not null;

-- The row lock here serialises the versions of one record. A record without a file is not sent to anybody.
create table record_current (
    council     smallint not null,
    rec_id      uuid     not null,
    ver         integer  not null,
    type        text     not null,
    category    text     not null,
    sensitivity smallint not null,
    file        uuid,
    primary key (council, rec_id)
) with (fillfactor = 85);
create index record_current_by_file on record_current (council, file) where file is not null;

-- Which record a source system's row is, and what it said last. An event names the row that it is about.
create table source_row (
    council      smallint not null,
    source       text     not null,
    source_key   text     not null,
    rec_id       uuid     not null,
    hash         bytea    not null, -- of what the extract says, without the mark that it ended
    import_run   uuid     not null, -- the last import that changed it
    ended_on     date,
    about_source text,
    about_key    text,
    primary key (council, source, source_key)
);
create index source_row_about on source_row (council, about_source, about_key) where about_source is not null;

-- ---------------------------------------------------------------------------------------------------------------------------------
-- The feed. Nothing is numbered before it has committed: business transactions leave a row in unsequenced, the sequencer numbers
-- afterwards everything that it finds there with one new revision.

create table unsequenced (
    council smallint not null,
    rec_id  uuid     not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);

create table bucket (
    council     smallint not null,
    id          integer  generated always as identity,
    scope       text     not null,
    category    text     not null,
    sensitivity smallint not null,
    records     bigint   not null default 0, -- kept by the sequencer
    primary key (council, id),
    unique (council, scope, category, sensitivity)
);

create table feed (
    council   smallint not null,
    bucket_id integer  not null,
    rev       bigint   not null,
    rec_id    uuid     not null,
    ver       integer  not null,
    file      uuid     not null, -- at that revision
    kind      "char"   not null check (kind in ('P', 'L')), -- put, leave
    primary key (council, bucket_id, rev, rec_id) -- the changes of a bucket since a revision
);
create index feed_as_of on feed (council, bucket_id, rec_id, rev desc); -- a bucket as of a revision

-- Where each record stands in the feed: the sequencer's own memory, from which it knows what must leave.
create table placement (
    council smallint  not null,
    rec_id  uuid      not null,
    ver     integer   not null,
    file    uuid      not null,
    rev     bigint    not null, -- at which the feed last told of it
    buckets integer[] not null,
    primary key (council, rec_id)
) with (fillfactor = 85);

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Who may see what: role x category up to a sensitivity, and scopes that link officers and files.

create table officer (
    council   smallint not null,
    id        text     not null,
    name      text     not null,
    email     text,
    job_title text     not null,
    team      text     not null, -- scope of the team they sit in
    role      text     not null,
    clearance smallint not null check (clearance between 0 and 3),
    demo      boolean  not null default false,
    ended_on  date,
    primary key (council, id)
);

create table scope (
    council smallint not null,
    id      text     not null,
    kind    text     not null check (kind in ('team', 'caseload', 'duty')),
    name    text     not null,
    primary key (council, id)
);

-- A duty scope has every file by rule and no rows here.
create table file_scope (
    council smallint not null,
    file    uuid     not null,
    scope   text     not null,
    primary key (council, file, scope)
);
create index file_scope_by_scope on file_scope (council, scope, file);

create table membership (
    council    smallint not null,
    officer    text     not null,
    scope      text     not null,
    valid_from date     not null,
    valid_to   date, -- the last day, null while it holds
    primary key (council, officer, scope, valid_from)
);

-- The access matrix, to be printed for whoever answers for it. What is not named here is not seen.
create table role_category (
    council         smallint not null,
    role            text     not null,
    category        text     not null,
    max_sensitivity smallint not null check (max_sensitivity between 0 and 3),
    primary key (council, role, category)
);

-- Which team or officer a source system has given a row to, as the extract says.
create table allocation (
    council    smallint not null,
    id         text     not null,
    system     text     not null,
    source_key text     not null,
    team       text     not null,
    officer    text,
    since      date,
    primary key (council, id)
);
create index allocation_by_row on allocation (council, system, source_key);

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Laptops and what they sent.

create table device (
    council      smallint    not null,
    id           uuid        not null,
    officer      text        not null,
    name         text        not null,
    enrolled_at  timestamptz not null,
    last_seen_at timestamptz,
    primary key (council, id)
);

-- Every op that ever arrived, with its outcome. The revision from which it shows is found through placement. Refuses every change.
create table op_ledger (
    council      smallint    not null,
    device       uuid        not null,
    incarnation  uuid        not null,
    seq          bigint      not null,
    op_id        uuid        not null,
    payload_hash bytea       not null,
    officer      text        not null,
    result       text        not null,
    detail       text,
    received_at  timestamptz not null,
    primary key (council, device, incarnation, seq),
    unique (council, op_id)
);

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Imports and linking.

create table import_run (
    council     smallint    not null,
    id          uuid        not null,
    source      text        not null,
    night       date        not null,
    state       text        not null check (state in ('running', 'done', 'refused', 'failed')),
    message     text,
    started_at  timestamptz not null,
    finished_at timestamptz,
    read        bigint      not null default 0,
    new         bigint      not null default 0,
    changed     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    ended       bigint      not null default 0,
    rejected    bigint      not null default 0,
    primary key (council, id)
);

-- A row that could not be read. Holds nothing of the row but its key.
create table import_reject (
    council    smallint not null,
    run        uuid     not null,
    line       bigint   not null,
    part       smallint not null default 1,
    source_key text,
    reason     text     not null,
    primary key (council, run, line, part)
);

create table link_run (
    council     smallint    not null,
    id          uuid        not null,
    state       text        not null check (state in ('running', 'done', 'cancelled', 'failed')),
    stage       text        not null,
    message     text,
    done        bigint      not null default 0,
    total       bigint      not null default 0,
    persons     bigint      not null default 0,
    links       bigint      not null default 0,
    started_at  timestamptz not null,
    finished_at timestamptz,
    primary key (council, id)
);

-- ---------------------------------------------------------------------------------------------------------------------------------
-- The hub's own role, and what can never be undone.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger record_version_is_append_only before update or delete or truncate on record_version
    for each statement execute function refuse_change();
create trigger op_ledger_is_append_only before update or delete or truncate on op_ledger
    for each statement execute function refuse_change();

-- Where the role exists already, its password and attributes are the database administrator's.
do $$
begin
    if not exists (select from pg_roles where rolname = 'hub_app') then
        create role hub_app login nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
    end if;
    execute format('grant connect, temporary on database %I to hub_app', current_database());
end
$$;
grant usage on schema public to hub_app;
grant select, insert on record_version, op_ledger, import_reject to hub_app;
grant select, insert, update on
    council, hub_state, record_current, source_row, bucket, placement, officer, scope, membership, device, import_run, link_run to hub_app;
grant select, insert on feed to hub_app;
grant select, insert, delete on unsequenced to hub_app;
grant select, insert, update, delete on file_scope, role_category, allocation to hub_app;
