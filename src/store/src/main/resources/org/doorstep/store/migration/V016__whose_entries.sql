-- What officers wrote while two people were taken for one, and somebody has to say whom it is about.
create table unplaced (
    id    integer primary key references record on delete cascade,
    entry blob,
    kept  blob,
    other blob,
    state text
) strict;

create index unplaced_queue on unplaced (state);

pragma user_version = 16;
