-- Pairs of source records that an officer is asked about, and what officers ruled.
create table possible_match (
    id         integer primary key references record on delete cascade,
    "left"     blob,
    "right"    blob,
    reason     text,
    in_hundred integer,
    clues      text,
    model      text,
    state      text
) strict;

-- The queue: the likeliest first.
create index possible_match_queue on possible_match (state, in_hundred);

create table ruling (
    id      integer primary key references record on delete cascade,
    verdict text,
    "left"  blob,
    "right" blob,
    undoes  blob,
    reason  text
) strict;

create index ruling_undoes on ruling (undoes) where undoes is not null;

pragma user_version = 12;
