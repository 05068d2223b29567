-- What officers settled where services disagreed about a person.
create table statement (
    id        integer primary key references record on delete cascade,
    service   text,
    field     text,
    value     text,
    overruled text
) strict;

pragma user_version = 17;
