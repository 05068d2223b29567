-- The bytes of photos and files. For each record that names them, even where two name the same: so that whoever knows a hash and writes a
-- record that names it has still to bring the bytes.
create table blob (
    council  smallint not null,
    rec_id   uuid     not null, -- of the attachment
    size     bigint   not null, -- as the record says
    have     bigint   not null default 0, -- how many bytes have come, from the first on
    complete boolean  not null default false, -- all have, and they are the ones that the record names
    primary key (council, rec_id)
);

create table blob_piece (
    council smallint not null,
    rec_id  uuid     not null,
    at      bigint   not null, -- of its first byte
    bytes   bytea    not null,
    primary key (council, rec_id, at)
);
-- Photos do not become smaller, and a part of a piece is read without the rest.
alter table blob_piece alter column bytes set storage external;

do $$
declare
    one text;
begin
    foreach one in array array['blob', 'blob_piece']
    loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format('create policy work on %I to hub_work using (true) with check (true)', one);
        execute format(
            'create policy owner on %I to current_user'
            ' using (current_setting(''doorstep.work'', true) in (''migration'', ''access''))'
            ' with check (current_setting(''doorstep.work'', true) = ''migration'')', one);
        -- Whoever may see the record may have its bytes: placement shows them no other.
        execute format(
            'create policy officer_reads on %I for select to hub_app using ('
            ' council = (select nullif(current_setting(''doorstep.council'', true), '''')::smallint)'
            ' and exists (select from placement p where p.council = %I.council and p.rec_id = %I.rec_id))', one, one, one);
    end loop;
end
$$;
grant select on blob, blob_piece to hub_app;
