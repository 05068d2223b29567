-- What laptop and hub compare: of every bucket, at every revision at which it changed, how many records it has and the sum of a 128-bit
-- number for each, modulo 2^128. Kept by the sequencer; the rows of one record's versions are not read again for it.

-- The number of one record, see RecordDigest in the protocol. The file is part of it: a record may come into another file without a new
-- version.
create function record_digest(rec_id uuid, ver integer, file uuid, hash bytea) returns bytea
    language sql immutable parallel safe strict
    return substring(sha256(uuid_send(rec_id) || int4send(ver) || uuid_send(file) || hash) from 1 for 16);

-- Its upper half begins at 1, its lower at 9.
create function digest_half(digest bytea, at integer) returns bigint
    language sql immutable parallel safe strict
    return ('x' || encode(substring(digest from at for 8), 'hex'))::bit(64)::bigint;

-- Puts sums of the halves together, as a number from 0 to 2^128 - 1. A lower half whose first bit is set is negative as a bigint and 2^64
-- more as a part of the number.
create function digest_sum(high numeric, low numeric, negative_lows bigint) returns numeric
    language sql immutable parallel safe strict
    return mod(
        mod((high + negative_lows) * 18446744073709551616 + low, 340282366920938463463374607431768211456)
            + 340282366920938463463374607431768211456,
        340282366920938463463374607431768211456);

create table bucket_digest (
    council   smallint      not null,
    bucket_id integer       not null,
    rev       bigint        not null,
    records   bigint        not null,
    sum       numeric(39)   not null,
    primary key (council, bucket_id, rev)
);

-- As for the bucket itself, see V009.
alter table bucket_digest enable row level security;
alter table bucket_digest force row level security;
create policy work on bucket_digest to hub_work using (true) with check (true);
create policy owner on bucket_digest to current_user
    using (current_setting('doorstep.work', true) in ('migration', 'access'))
    with check (current_setting('doorstep.work', true) = 'migration');
create policy officer_reads on bucket_digest for select to hub_app using (
    council = (select nullif(current_setting('doorstep.council', true), '')::smallint)
    and bucket_id = any ((select nullif(current_setting('doorstep.buckets', true), '')::integer[])::integer[]));
grant select on bucket_digest to hub_app;

insert into bucket_digest (council, bucket_id, rev, records, sum)
select council, id, revision, count(*), digest_sum(
    sum(digest_half(digest, 1)), sum(digest_half(digest, 9)), count(*) filter (where digest_half(digest, 9) < 0))
from (
    select p.council, b.id, s.revision, record_digest(p.rec_id, p.ver, p.file, v.hash) as digest
    from placement p
    cross join unnest(p.buckets) as b(id)
    join hub_state s on s.council = p.council
    join record_version v on v.council = p.council and v.rec_id = p.rec_id and v.ver = p.ver
) each
group by council, id, revision;
