-- The scopes by which this officer may write into each of these files. Of somebody who turned out to be another person it is the other's
-- file that counts; a duty scope has every file there is; whoever is blocked from a file has none.
create function scopes_of(p_council smallint, p_officer text, p_files uuid[])
returns table (file uuid, scope text) language sql stable as $$
    with recursive asked as (
        select rec_id as asked, rec_id as person, c.file from record_current c
        where council = p_council and rec_id = any (p_files) and type = 'person'
        union
        select a.asked, c.rec_id, c.file
        from asked a
        join record_current c on c.council = p_council and c.rec_id = a.file and c.type = 'person'
        where a.file <> a.person
    ),
    standing as (
        select a.asked, a.file
        from asked a
        where a.file = a.person
            and not exists (
                select from access_block b
                where b.council = p_council and b.file = a.file and b.officer = p_officer and b.lifted_at is null)
    )
    select a.asked, s.scope from standing a join file_scope s on s.council = p_council and s.file = a.file
    union
    select a.asked, s.id from standing a join scope s on s.council = p_council and s.kind = 'duty'
$$;

-- Changes that could not be taken because the officer does not work on the file any longer: kept whole until somebody who does has decided.
create table quarantine (
    council     smallint    not null,
    id          uuid        not null, -- the id of the op by which it is released
    op_id       uuid        not null, -- in which it came
    device      uuid        not null,
    officer     text        not null, -- who wrote it
    rec_id      uuid, -- of the record that it is about
    file        uuid, -- null where the hub did not know the record; as do category and sensitivity, what the laptop said or the record had
    category    text,
    sensitivity smallint,
    content     bytea       not null, -- canonical JSON of the change
    received_at timestamptz not null,
    holder      text, -- to whom it was handed over
    handed_by   text,
    handed_at   timestamptz,
    attempts    integer     not null default 0,
    released_by text,
    released_at timestamptz,
    primary key (council, id)
);
create index quarantine_waiting on quarantine (council, received_at) where released_at is null;

alter table quarantine enable row level security;
alter table quarantine force row level security;
create policy work on quarantine to hub_work using (true) with check (true);
create policy owner on quarantine to current_user
    using (current_setting('doorstep.work', true) in ('migration', 'access'))
    with check (current_setting('doorstep.work', true) = 'migration');
revoke delete on quarantine from hub_work;
