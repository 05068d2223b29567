-- Much at once is taken in slices, so that whoever saves something may come in between.

-- What is staged counts from its checkpoint on (replica.due), even before it is in its place: a file is put in order before it is read. So it
-- is found by file; file_id is the file of a record that is put, and null where a record leaves. What an older build staged comes again.
drop table staging;

create table staging (
    n       integer primary key,
    bucket  text not null,
    rec_id  blob not null,
    file_id blob,
    record  text
) strict;

create index staging_record on staging (rec_id);

create index staging_file on staging (file_id);

alter table replica add column due integer not null default 0;

-- Revoked: out of sight at once (shown is 0), its rows on their way out.
alter table bucket add column leaving integer not null default 0;

pragma user_version = 3;
