-- Notes that are being written go with the file like what is begun on a form, and nobody else writes into them.
drop policy own_drafts on record_current;
create policy own_drafts on record_current as restrictive to hub_app using (
    type not in ('unfinished', 'unfinished_note')
    or exists (
        select from draft_holder d
        where d.council = record_current.council and d.rec_id = record_current.rec_id and d.part = 'goes_on'));

-- What is begun in a file, of which there is little, is found without reading the rest of the file.
create index record_current_begun on record_current (council, file) where type in ('unfinished', 'unfinished_note');

-- How closely something of that category is held in a file: at least as closely as the closest source record of that service in it.
create function level_in_file(p_council smallint, p_file uuid, p_category text, p_sensitivity smallint)
returns smallint language sql stable as $$
    select greatest(p_sensitivity, (
        select max(s.sensitivity) from record_current s
        where s.council = p_council and s.file = p_file and s.category = p_category and s.type = 'source_record'))
$$;
