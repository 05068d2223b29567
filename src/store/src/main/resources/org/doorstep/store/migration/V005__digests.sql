-- What laptop and hub compare. Of each row of a bucket the number that it adds (16 bytes, see RecordDigest in the protocol), of each bucket
-- how many rows have one and the sum of these numbers modulo 2^128.
alter table record_bucket add column digest blob;
alter table bucket add column digest_records integer not null default 0;
alter table bucket add column digest_sum blob not null default x'00000000000000000000000000000000';

-- When all was last shown to be equal to the hub. The weekly recount: when it last came to its end (by the hub's clock), and behind which
-- record it goes on, null while none is under way. counted is 0 until the rows of an earlier build have their numbers.
alter table replica add column verified_at integer;
alter table replica add column recounted_at integer;
alter table replica add column recount_after integer;
alter table replica add column counted integer not null default 1;
update replica set counted = 0, recount_after = 0 where exists (select 1 from record_bucket);

-- Records in which laptop and hub differed: what was here, and what the hub said. Leaves with the file.
create table mended (
    n         integer primary key,
    rec_id    blob    not null,
    bucket    text    not null,
    mended_at integer,
    mine      text,
    theirs    text
) strict;

pragma user_version = 5;
