-- Notes that are being written go with the file like what is begun on a form, and nobody else writes into them.
drop policy own_drafts on record_current;
create policy own_drafts on record_current as restrictive to hub_app using (
    type not in ('unfinished', 'unfinished_note')
    or exists (
        select from draft_holder d
        where d.council = record_current.council and d.rec_id = record_current.rec_id and d.part = 'goes_on'));
