-- At which revision the feed last told something of a bucket, so that news wakes only the laptops that hold it.

alter table bucket add column revision bigint not null default 0;

update bucket b
set revision = coalesce((select max(f.rev) from feed f where f.council = b.council and f.bucket_id = b.id), 0);
