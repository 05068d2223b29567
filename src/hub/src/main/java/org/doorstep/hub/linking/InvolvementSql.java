package org.doorstep.hub.linking;

/// What keeping involvements asks of the database. `{0}` is the council, `{1}` the present time.
final class InvolvementSql {

    /// What a source says of itself: who answers for its service, and how closely its rows are held
    /// as a rule.
    static final String MAKE_SERVICES =
            """
            create temporary table if not exists link_service (
                source      text     not null,
                team        text     not null,
                phone       text,
                sensitivity smallint not null
            ) on commit delete rows
            """;

    /// Who works with the people of the touched files now, beside what their involvement records
    /// said last. The team is the one with the narrowest role of those that were given the row; a
    /// service whose every record is held more closely than usual is held so too.
    static final String READ =
            """
            with narrowness as (
                select o.team, min(n.categories) as categories
                from officer o
                join (select role, count(*) as categories from role_category where council = {0} group by role) n on n.role = o.role
                where o.council = {0} and o.ended_on is null
                group by o.team
            ),
            open as (
                select l.person, c.category, c.sensitivity, v.sensitivity as usual, v.team as desk, v.phone, r.since, l.source, l.row_key
                from touched_file t
                join link_current l on l.council = {0} and l.person = t.file
                join record_current c on c.council = {0} and c.rec_id = l.source_record
                join record_version b on b.council = {0} and b.rec_id = c.rec_id and b.ver = c.ver
                join source_row r on r.council = {0} and r.source = l.source and r.source_key = l.source_key
                join link_service v on v.source = l.source
                where not jsonb_exists(b.body, 'ended_on')
            ),
            given as (
                select distinct on (o.person, o.category) o.person, o.category, s.name as team
                from open o
                join allocation a on a.council = {0} and a.system = o.source and a.source_key = o.row_key
                join scope s on s.council = {0} and s.id = {2} || a.team
                left join narrowness n on n.team = s.id
                order by o.person, o.category, n.categories nulls last, a.since nulls last, s.id
            ),
            wanted as (
                select o.person, o.category as service, min(o.since) as since, min(o.desk) as desk, min(o.phone) as phone,
                    case when bool_or(o.sensitivity <= o.usual) then 0 else min(o.sensitivity) end as sensitivity
                from open o
                group by o.person, o.category
            ),
            known as (
                select i.person, i.service, i.involvement, i.ended
                from touched_file t join involvement_current i on i.council = {0} and i.person = t.file
            )
            select coalesce(w.person, k.person) as person, coalesce(w.service, k.service) as service, w.person is not null as open,
                coalesce(g.team, w.desk) as team, w.phone, w.since, w.sensitivity, k.involvement, k.ended, v.hash,
                c.sensitivity as held
            from wanted w
            full join known k on k.person = w.person and k.service = w.service
            left join given g on g.person = w.person and g.category = w.service
            left join record_current c on c.council = {0} and c.rec_id = k.involvement
            left join record_version v on v.council = {0} and v.rec_id = c.rec_id and v.ver = c.ver
            order by 1, 2
            """;

    static final String MAKE_CHANGED =
            """
            create temporary table if not exists link_involvement (
                person      uuid     not null,
                service     text     not null,
                involvement uuid     not null,
                sensitivity smallint not null,
                ended       boolean  not null,
                body        text     not null,
                hash        bytea    not null
            ) on commit delete rows
            """;

    /// One that ended leaves every laptop by leaving the file.
    static final String WRITE =
            """
            with given as (
                select i.*, coalesce(c.ver, 0) + 1 as ver
                from link_involvement i left join record_current c on c.council = {0} and c.rec_id = i.involvement
            ),
            versions as (
                insert into record_version
                    (council, rec_id, ver, type, category, sensitivity, body, hash, author, observed_at, recorded_at)
                select {0}, involvement, ver, 'involvement', 'core', sensitivity, body::jsonb, hash, 'linkage', {1}, {1} from given
            ),
            waiting as (insert into unsequenced (council, rec_id) select {0}, involvement from given),
            stands as (
                insert into involvement_current (council, person, service, involvement, ended)
                select {0}, person, service, involvement, ended from given
                on conflict (council, person, service) do update set ended = excluded.ended
            )
            insert into record_current (council, rec_id, ver, type, category, sensitivity, file)
            select {0}, involvement, ver, 'involvement', 'core', sensitivity, case when ended then null else person end from given
            on conflict (council, rec_id) do update
            set ver = excluded.ver, sensitivity = excluded.sensitivity, file = excluded.file
            """;

    private InvolvementSql() {}
}
