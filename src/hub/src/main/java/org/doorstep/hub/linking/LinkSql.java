package org.doorstep.hub.linking;

/// What linking asks of the database, each one statement over a whole chunk of files. `{0}` is the
/// council, `{1}` the present time.
final class LinkSql {

    static final String READ =
            """
            select c.rec_id, v.body, l.person, case when l.person is null then c.file end as registered
            from record_current c
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            left join link_current l on l.council = c.council and l.source_record = c.rec_id
            where c.council = ? and c.type = 'source_record'
            order by c.rec_id
            """;

    static final String COUNT =
            "select count(*) from record_current where council = ? and type = 'source_record'";

    static final String PERSONS =
            "select distinct person from link_current where council = ? order by person";

    static final String MAKE_DECIDED =
            """
            create temporary table if not exists link_decided (
                source_record uuid  not null,
                person        uuid  not null,
                link          uuid  not null,
                source        text  not null,
                source_key    text  not null,
                row_key       text  not null,
                body          text  not null,
                hash          bytea not null
            ) on commit delete rows
            """;

    static final String MAKE_PERSONS =
            """
            create temporary table if not exists link_person (
                person uuid  not null,
                file   uuid  not null, -- the person's own, or that of the one it was merged into
                body   text  not null,
                hash   bytea not null
            ) on commit delete rows
            """;

    /// Who turned out to be whom, with all that moves along. `{2}` is the model's hash, `{3}` its
    /// threshold.
    static final String DECIDE_MERGERS =
            """
            insert into link_decision (council, id, at, actor, kind, person, other, moved, reason, model, threshold)
            select {0}, gen_random_uuid(), {1}, 'linkage', 'merge', p.file, p.person,
                array(select c.rec_id from record_current c where c.council = {0} and c.file = p.person and c.rec_id <> p.person order by 1),
                'Their records are about one person', {2}, {3}
            from link_person p
            where p.person <> p.file
            """;

    /// Records that are linked for the first time, and those that leave somebody who goes on.
    static final String DECIDE_LINKS =
            """
            insert into link_decision (council, id, at, actor, kind, person, other, moved, reason, model, threshold)
            select {0}, gen_random_uuid(), {1}, 'linkage', case when l.person is null then 'auto' else 'split' end,
                coalesce(l.person, d.person), case when l.person is not null then d.person end,
                array_agg(d.source_record order by d.source_record),
                case when l.person is null then 'New records' else 'Their records are about different people' end, {2}, {3}
            from link_decided d
            left join link_current l on l.council = {0} and l.source_record = d.source_record
            where not exists (select from link_person p where p.person = l.person and p.file <> p.person)
            group by d.person, l.person
            """;

    /// New persons, and persons who turned out to be another.
    static final String WRITE_PERSONS =
            """
            with given as (
                select p.*, coalesce(c.ver, 0) + 1 as ver
                from link_person p left join record_current c on c.council = {0} and c.rec_id = p.person
            ),
            versions as (
                insert into record_version
                    (council, rec_id, ver, type, category, sensitivity, body, hash, author, observed_at, recorded_at)
                select {0}, person, ver, 'person', 'core', 0, body::jsonb, hash, 'linkage', {1}, {1} from given
            ),
            waiting as (insert into unsequenced (council, rec_id) select {0}, person from given)
            insert into record_current (council, rec_id, ver, type, category, sensitivity, file)
            select {0}, person, ver, 'person', 'core', 0, file from given
            on conflict (council, rec_id) do update set ver = excluded.ver, file = excluded.file
            """;

    /// What officers wrote in the file of a person who turned out to be another goes along, and so
    /// does whoever turned out to be that person before.
    static final String FOLLOW_MERGED =
            """
            with moved as (
                update record_current c set file = p.file
                from link_person p
                where p.person <> p.file and c.council = {0} and c.file = p.person and c.rec_id <> p.person
                returning c.rec_id
            )
            insert into unsequenced (council, rec_id) select {0}, rec_id from moved
            """;

    /// As with what officers rule, see [RulingSql#CARRY_BLOCKS]: while `link_current` still says
    /// whom the records leave.
    static final String CARRY_BLOCKS =
            """
            with went as (
                select person as file, file as gained from link_person where person <> file
                union
                select l.person, d.person
                from link_decided d
                join link_current l on l.council = {0} and l.source_record = d.source_record
                where l.person <> d.person
            ),
            carried as (
                insert into access_block (council, id, file, officer, kind, reason, set_by, set_at)
                select b.council, gen_random_uuid(), w.gained, b.officer, b.kind, b.reason, b.set_by, b.set_at
                from went w
                join access_block b on b.council = {0} and b.file = w.file and b.lifted_at is null
                on conflict do nothing
                returning file
            )
            insert into unsequenced (council, rec_id)
            select {0}, c.rec_id from record_current c where c.council = {0} and c.file in (select file from carried)
            """;

    static final String WRITE_LINKS =
            """
            with given as (
                select d.source_record, d.person, d.source, d.source_key, d.row_key, d.body, d.hash, s.category, s.sensitivity,
                    coalesce(l.link, d.link) as link, coalesce(c.ver, 0) + 1 as ver
                from link_decided d
                join record_current s on s.council = {0} and s.rec_id = d.source_record
                left join link_current l on l.council = {0} and l.source_record = d.source_record
                left join record_current c on c.council = {0} and c.rec_id = l.link
            ),
            versions as (
                insert into record_version
                    (council, rec_id, ver, type, category, sensitivity, body, hash, author, observed_at, recorded_at)
                select {0}, link, ver, 'link', category, sensitivity, body::jsonb, hash, 'linkage', {1}, {1} from given
            ),
            waiting as (insert into unsequenced (council, rec_id) select {0}, link from given),
            stands as (
                insert into link_current (council, source_record, person, link, source, source_key, row_key)
                select {0}, source_record, person, link, source, source_key, row_key from given
                on conflict (council, source_record) do update set person = excluded.person
            )
            insert into record_current (council, rec_id, ver, type, category, sensitivity, file)
            select {0}, link, ver, 'link', category, sensitivity, person from given
            on conflict (council, rec_id) do update
            set ver = excluded.ver, category = excluded.category, sensitivity = excluded.sensitivity, file = excluded.file
            """;

    static final String FILE_SOURCE_RECORDS =
            """
            with moved as (
                update record_current s set file = d.person
                from link_decided d
                where s.council = {0} and s.rec_id = d.source_record and s.file is distinct from d.person
                returning s.rec_id
            )
            insert into unsequenced (council, rec_id) select {0}, rec_id from moved
            """;

    /// Events go where the row goes that they are about, and are never held less closely than it
    /// is.
    static final String FILE_EVENTS =
            """
            with moved as (
                update record_current e set file = l.person, sensitivity = greatest(e.sensitivity, s.sensitivity)
                from touched_file t
                join link_current l on l.council = {0} and l.person = t.file
                join record_current s on s.council = {0} and s.rec_id = l.source_record
                join source_row r on r.council = {0} and r.about_source = l.source and r.about_key = l.source_key
                where e.council = {0} and e.rec_id = r.rec_id
                    and (e.file is distinct from l.person or e.sensitivity < s.sensitivity)
                returning e.rec_id
            )
            insert into unsequenced (council, rec_id) select {0}, rec_id from moved
            """;

    private LinkSql() {}
}
