-- Whichever hub process is asked to stop a run of linking, the one that is at it hears of it.
alter table link_run add column stop_asked boolean not null default false;

-- What the last run over all records learnt, by which new records are judged until the next.
create table link_model (
    council   smallint    primary key,
    hash      text        not null,
    body      jsonb       not null,
    learnt_at timestamptz not null
);
