-- What linking decided last: which person each source record is about, and which services work with whom. Each row here has a record
-- with versions of its own; these tables only make the next run quick.

alter table source_row add column since date; -- since when the service works with the person

create table link_current (
    council       smallint not null,
    source_record uuid     not null,
    person        uuid     not null,
    link          uuid     not null, -- the link's own record
    source        text     not null,
    source_key    text     not null,
    row_key       text     not null, -- the key of the system's own row, which two source records share where it names two people
    primary key (council, source_record)
);
create index link_current_by_person on link_current (council, person);
create index link_current_by_row on link_current (council, source, row_key);

create table involvement_current (
    council     smallint not null,
    person      uuid     not null,
    service     text     not null,
    involvement uuid     not null, -- the involvement's own record
    ended       boolean  not null default false,
    primary key (council, person, service)
);

grant select, insert, update, delete on link_current, involvement_current to hub_app;
