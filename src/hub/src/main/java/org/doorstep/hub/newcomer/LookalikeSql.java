package org.doorstep.hub.newcomer;

/// What looking for people asks of the database. `{0}` is the council.
final class LookalikeSql {

    /// Records of people who were born on one of the days `{1}`, or have one of the numbers `{2}`,
    /// as they read now, and whether officer `{3}`'s own role would open each if the file were
    /// theirs; nothing that is held more closely than usual. No file from which anybody is kept
    /// apart is among them.
    ///
    /// A day of which there are more than `{4}` versions is one that systems fill in where they
    /// know none: nobody is found by it.
    static final String CANDIDATES =
            """
            with who as (
                select role, clearance from officer where council = {0} and id = {3} and ended_on is null
            ),
            found as (
                select born.rec_id, born.ver
                from unnest({1}::text[]) as asked(day)
                cross join lateral (
                    select few.rec_id, few.ver, count(*) over () as of_the_day
                    from (
                        select v.rec_id, v.ver
                        from record_version v
                        where v.council = {0} and v.type = 'source_record'
                            and (jsonb_path_query_first(v.body, '$.facts[*] ? (@.field == "birth_date").value') #>> '{}') = asked.day
                        limit {4} + 1
                    ) few
                ) born
                where born.of_the_day <= {4}
                union
                select v.rec_id, v.ver
                from record_version v
                where v.council = {0} and v.type = 'source_record'
                    and v.body @> '{"facts": [{"field": "national_insurance_number"}]}'
                    and left(jsonb_path_query_first(v.body, '$.facts[*] ? (@.field == "national_insurance_number").value') #>> '{}', 8)
                        = any({2}::text[])
            )
            select f.rec_id, c.file, c.category, v.body,
                r.role is not null and c.sensitivity <= least(r.max_sensitivity, who.clearance, 1) as tellable
            from found f
            cross join who
            cross join lateral (
                select c.file, c.category, c.sensitivity from record_current c
                where c.council = {0} and c.rec_id = f.rec_id and c.ver = f.ver and c.file is not null and not c.deleted
                offset 0
            ) c
            cross join lateral (
                select v.body from record_version v where v.council = {0} and v.rec_id = f.rec_id and v.ver = f.ver
                offset 0
            ) v
            left join role_category r on r.council = {0} and r.role = who.role and r.category = c.category
            where not exists (
                select from access_block b where b.council = {0} and b.file = c.file and b.lifted_at is null)
            """;

    /// All records of the files `{1}` from which is composed what is shown of somebody.
    static final String RECORDS =
            """
            select rec_id from record_current
            where council = {0} and file = any({1}::uuid[]) and type in ('source_record', 'statement', 'marker') and not deleted
            """;

    /// The files in which any record says that an address must not be disclosed.
    static final String PROTECTED =
            """
            select distinct c.file
            from record_version v
            join record_current c on c.council = {0} and c.rec_id = v.rec_id and c.ver = v.ver and c.file is not null and not c.deleted
            where v.council = {0}
                and (v.type = 'source_record' and v.body @> '{"cautions": [{"level": "do_not_disclose"}]}'
                    or v.type = 'marker' and v.body @> '{"level": "do_not_disclose"}')
            """;

    /// Those of the records `{1}` that whoever reads may see: row-level security says which.
    static final String READ =
            """
            select p.file, p.rec_id, v.ver, v.type, v.category, v.sensitivity, v.author, v.observed_at, v.recorded_at, v.body
            from unnest({1}::uuid[]) as asked(id)
            cross join lateral (
                select p.file, p.rec_id, p.ver from placement p where p.council = {0} and p.rec_id = asked.id
                offset 0
            ) p
            cross join lateral (
                select v.* from record_version v where v.council = {0} and v.rec_id = p.rec_id and v.ver = p.ver
                offset 0
            ) v
            order by p.rec_id
            """;

    /// Which teams work with the people of the files `{1}`, as far as officer `{2}` might know it
    /// if the file were theirs.
    static final String TEAMS =
            """
            select i.person as file, i.service, v.body
            from involvement_current i
            join officer o on o.council = {0} and o.id = {2} and o.ended_on is null
            join role_category r on r.council = {0} and r.role = o.role and r.category = 'core'
            join record_current c on c.council = {0} and c.rec_id = i.involvement
                and c.sensitivity <= least(r.max_sensitivity, o.clearance, 1)
            join record_version v on v.council = {0} and v.rec_id = c.rec_id and v.ver = c.ver
            where i.council = {0} and i.person = any({1}::uuid[]) and not i.ended
            """;

    private LookalikeSql() {}
}
