package org.doorstep.hub.imports;

/// What the import of records asks of the database, each one statement over a whole chunk. `{0}` is
/// the council, `{1}` the source, `{2}` the run.
final class ImportSql {

    static final String STAGED_COLUMNS =
            "import_staged (line, source_key, rec_id, body, category, sensitivity, about_source, about_key, since)";

    static final String ENDING_COLUMNS = "import_ending (source_key, rec_id, body)";

    /// A body as it was written, and what [org.doorstep.protocol.json.BodyHash] makes of it. The
    /// database hashes with the processor's own instructions, which Java comes to only with the
    /// thorough compiler. Text is made of the bytes where they become a version: what says nothing
    /// new stays bytes.
    private static final String BODY =
            """
            body bytea not null,
            hash bytea not null generated always as (substring(sha256(body) from 1 for 16)) stored
            """;

    static final String MAKE_STAGED =
            """
            create temporary table if not exists import_staged (
                line         bigint   not null,
                source_key   text     not null,
                rec_id       uuid     not null,
                category     text     not null,
                sensitivity  smallint not null,
                about_source text,
                about_key    text,
                since        date,
            """
                    + BODY
                    + ") on commit delete rows";

    static final String MAKE_ENDING =
            """
            create temporary table if not exists import_ending (
                source_key text not null,
                rec_id     uuid not null,
            """
                    + BODY
                    + ") on commit delete rows";

    /// Keys that this run has seen unchanged; what it added or changed carries the run's own id.
    static final String MAKE_SEEN =
            "create temporary table if not exists import_seen (source_key text primary key) on commit preserve rows";

    /// Keys of rows that are there but could not be read: what stood for them goes on standing.
    static final String MAKE_UNREAD =
            "create temporary table if not exists import_unread (row_key text not null) on commit preserve rows;"
                    + "create temporary table if not exists import_guessed (row_key text not null) on commit preserve rows";

    /// {3} type, {4} author, {5} observed at, {6} recorded at. The files of records that are held
    /// otherwise than before are then in `touched_file`. A new record that has no file yet is not
    /// for the sequencer: linking, which gives it one, tells the sequencer of it.
    static final String TAKE =
            """
            with judged as (
                select s.*, r.rec_id as known, a.file as about_file, a.sensitivity as about_sensitivity,
                    r.ended_on is null and r.hash = s.hash and r.category is not distinct from s.category
                        and r.sensitivity is not distinct from s.sensitivity as same,
                    r.import_run is not distinct from {2}::uuid
                        or exists (select from import_seen n where n.source_key = s.source_key) as repeated
                from import_staged s
                left join lateral (
                    select * from source_row r where r.council = {0} and r.source = {1} and r.source_key = s.source_key offset 0
                ) r on true
                left join lateral (
                    select c.file, c.sensitivity
                    from source_row t join record_current c on c.council = {0} and c.rec_id = t.rec_id
                    where t.council = {0} and t.source = s.about_source and t.source_key = s.about_key
                    offset 0
                ) a on true
            ),
            taken as (
                select j.source_key, coalesce(j.known, j.rec_id) as rec_id, coalesce(c.ver, 0) + 1 as ver, j.hash, j.body, j.category,
                    greatest(j.sensitivity, j.about_sensitivity) as sensitivity, j.sensitivity as own_sensitivity, j.about_source,
                    j.about_key, j.since,
                    coalesce(c.file, j.about_file) as file, c.category as old_category, c.sensitivity as old_sensitivity
                from judged j
                left join lateral (
                    select ver, file, category, sensitivity from record_current c where c.council = {0} and c.rec_id = j.known offset 0
                ) c on true
                where not j.repeated and (j.known is null or not j.same)
            ),
            versions as (
                insert into record_version
                    (council, rec_id, ver, type, category, sensitivity, body, hash, author, observed_at, recorded_at)
                select {0}, rec_id, ver, {3}, category, sensitivity, convert_from(body, 'UTF8')::jsonb, hash, {4}, {5}, {6} from taken
            ),
            new_rows as (
                insert into source_row
                    (council, source, source_key, rec_id, hash, category, sensitivity, import_run, about_source, about_key, since)
                select {0}, {1}, source_key, rec_id, hash, category, own_sensitivity, {2}, about_source, about_key, since
                from taken where ver = 1
            ),
            changed_rows as (
                update source_row r
                set hash = t.hash, category = t.category, sensitivity = t.own_sensitivity, import_run = {2}, ended_on = null, about_source = t.about_source, about_key = t.about_key,
                    since = t.since
                from taken t
                where t.ver > 1 and r.council = {0} and r.source = {1} and r.source_key = t.source_key
            ),
            new_records as (
                insert into record_current (council, rec_id, ver, type, category, sensitivity, file)
                select {0}, rec_id, ver, {3}, category, sensitivity, file from taken where ver = 1
            ),
            changed_records as (
                update record_current c set ver = t.ver, category = t.category, sensitivity = t.sensitivity
                from taken t
                where t.ver > 1 and c.council = {0} and c.rec_id = t.rec_id
            ),
            waiting as (
                insert into unsequenced (council, rec_id) select {0}, rec_id from taken where ver > 1 or file is not null
            ),
            moved as (
                insert into touched_file (file)
                select distinct file from taken
                where ver > 1 and file is not null and (category <> old_category or sensitivity <> old_sensitivity)
                returning 1
            ),
            unchanged as (
                insert into import_seen (source_key)
                select source_key from judged where not repeated and known is not null and same
                returning 1
            ),
            rejected as (
                insert into import_reject (council, run, line, part, source_key, reason)
                select {0}, {2}, line, 1, source_key, 'repeats a key that came before' from judged where repeated
                on conflict do nothing
                returning 1
            )
            select (select count(*) from taken where ver = 1) as added,
                (select count(*) from taken where ver > 1) as changed,
                (select count(*) from unchanged) as unchanged,
                (select count(*) from rejected) as rejected,
                (select count(*) from moved) as moved
            """;

    /// Of a row that names two people and could not be read both stand on.
    private static final String UNSEEN =
            """
            from source_row r
            where r.council = {0} and r.source = {1} and r.ended_on is null and r.import_run <> {2}
                and not exists (select from import_seen n where n.source_key = r.source_key)
                and not exists (select from import_unread u where u.row_key = r.source_key)
                and not exists (select from import_unread u where u.row_key = regexp_replace(r.source_key, '#[0-9]+$', ''))
            """;

    static final String COUNT_UNSEEN = "select count(*) " + UNSEEN;

    /// Of the rows with too few fields or too many those whose key is not that of a row which stood
    /// before and is not there otherwise: such a row may be any.
    static final String COUNT_STRANGERS =
            """
            select count(*)
            from import_guessed g
            where not exists (
                select from source_row r
                where r.council = {0} and r.source = {1} and r.source_key in (g.row_key, g.row_key || '#2')
                    and r.import_run <> {2}
                    and not exists (select from import_seen n where n.source_key = r.source_key))
            """;

    static final String COUNT_STANDING =
            "select count(*) from source_row where council = {0} and source = {1} and ended_on is null";

    /// {3} how many at most.
    static final String READ_UNSEEN =
            """
            select r.source_key, r.rec_id, v.body
            from (select r.source_key, r.rec_id
            """
                    + UNSEEN
                    + """
                    order by r.source_key limit {3}) r
                    join record_current c on c.council = {0} and c.rec_id = r.rec_id
                    join record_version v on v.council = {0} and v.rec_id = r.rec_id and v.ver = c.ver
                    """;

    /// {3} night, {4} author, {5} observed at, {6} recorded at.
    static final String END =
            """
            with ending as (
                select s.source_key, s.rec_id, s.hash, s.body, c.ver + 1 as ver, c.type, c.category, c.sensitivity
                from import_ending s join record_current c on c.council = {0} and c.rec_id = s.rec_id
            ),
            versions as (
                insert into record_version
                    (council, rec_id, ver, type, category, sensitivity, body, hash, author, observed_at, recorded_at)
                select {0}, rec_id, ver, type, category, sensitivity, convert_from(body, 'UTF8')::jsonb, hash, {4}, {5}, {6} from ending
            ),
            rows as (
                update source_row r set ended_on = {3}, import_run = {2}
                from ending e
                where r.council = {0} and r.source = {1} and r.source_key = e.source_key
            ),
            waiting as (insert into unsequenced (council, rec_id) select {0}, rec_id from ending)
            update record_current c set ver = e.ver from ending e where c.council = {0} and c.rec_id = e.rec_id
            """;

    private ImportSql() {}
}
