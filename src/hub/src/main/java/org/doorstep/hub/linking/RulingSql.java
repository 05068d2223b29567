package org.doorstep.hub.linking;

import org.doorstep.hub.caseload.MergedFiles;

/// What carrying out rulings asks of the database. `{0}` is the council.
final class RulingSql {

    /// An entry, and the photos and files that belong to it and are in the same file.
    static final String WITH_FILES =
            """
            select {1}::uuid
            union
            select c.rec_id
            from record_current c
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            where c.council = {0} and c.file = {2} and c.type = 'attachment' and v.body ->> 'owner' = {1}::text
            """;

    static final String PERSONS =
            """
            select source_record, person from link_current
            where council = {0} and source_record in ({1}, {2})
            """;

    static final String MEMBERS =
            """
            select source_record from link_current
            where council = {0} and person in ({1}, {2})
            order by source_record
            """;

    static final String IN_FORCE =
            """
            select left_record, right_record, apart, members from link_ruling
            where council = {0} and in_force
            order by changed
            """;

    /// By which numbers a run knows the records that rulings name, see [SourceRecords].
    static final String NUMBERS =
            """
            with named as (
                select left_record as rec_id from link_ruling where council = {0} and in_force
                union
                select right_record from link_ruling where council = {0} and in_force
                union
                select m.rec_id from link_ruling r cross join unnest(r.members) as m(rec_id)
                where r.council = {0} and r.in_force and not r.apart
            ),
            numbered as (
                select rec_id, ver, (row_number() over (order by rec_id) - 1)::integer as number
                from record_current
                where council = {0} and type = 'source_record' and exists (select from named)
            )
            select n.rec_id, n.number
            from named d
            join numbered n on n.rec_id = d.rec_id
            join record_version v on v.council = {0} and v.rec_id = n.rec_id and v.ver = n.ver
            where v.body @> '{"facts": [{"field": "given_name"}]}' or v.body @> '{"facts": [{"field": "family_name"}]}'
            """;

    static final String LAST =
            "select coalesce(max(changed), 0) from link_ruling where council = {0}";

    /// Every source record of whoever was ruled on after that.
    static final String RULED_SINCE =
            """
            select distinct m.record
            from link_ruling r cross join unnest(r.members || r.left_record || r.right_record) as m(record)
            where r.council = {0} and r.changed > {1}
            """;

    static final String KEEP =
            """
            insert into link_ruling (council, ruling, left_record, right_record, apart, members)
            values ({0}, {1}, {2}, {3}, {4}, {5}::uuid[])
            """;

    static final String END =
            """
            update link_ruling set in_force = false, ended_by = {2}, changed = nextval('link_ruling_changed')
            where council = {0} and ruling = {1} and in_force
            """;

    /// Whatever was overruled by one that is taken back counts again.
    static final String REVIVE =
            """
            update link_ruling set in_force = true, ended_by = null, changed = nextval('link_ruling_changed')
            where council = {0} and ended_by = {1}
            """;

    /// The newer word on the same two people counts.
    static final String END_OPPOSITE =
            """
            update link_ruling set in_force = false, ended_by = {2}, changed = nextval('link_ruling_changed')
            where council = {0} and in_force and apart <> {1} and ruling <> {2}
                and left_record = any ({3}::uuid[]) and right_record = any ({3}::uuid[])
            """;

    static final String DECIDE =
            """
            insert into link_decision (council, id, at, actor, kind, ruling, person, other, moved, undoes, reason)
            values ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}::uuid[], {9}, {10})
            """;

    static final String DECIDED =
            """
            select id, at, kind, person, other, moved from link_decision
            where council = {0} and ruling = {1} and other is not null
            """;

    /// The last merger of that person that brought exactly one of the two records, and stands.
    static final String MERGER =
            """
            select d.id, d.at, d.kind, d.person, d.other, d.moved, d.ruling from link_decision d
            join record_current o on o.council = {0} and o.rec_id = d.other and o.file = {1}
            where d.council = {0} and d.kind = 'merge' and d.person = {1}
                and ({2} = any (d.moved)) <> ({3} = any (d.moved))
                and not exists (select from link_decision u where u.council = {0} and u.undoes = d.id)
            order by d.at desc, d.id desc
            limit 1
            """;

    static final String VERSION =
            "select ver from record_current where council = {0} and rec_id = {1}";

    /// Where something lies that an officer wrote.
    static final String FILE =
            """
            select file from record_current
            where council = {0} and rec_id = {1} and file is not null and type = any ({2}::text[])
            """;

    static final String IN_FILE =
            "select rec_id from record_current where council = {0} and file = {1} and rec_id <> {1} order by rec_id";

    /// A source record with its link and its events.
    static final String OF_SOURCE_RECORD =
            """
            select source_record as rec_id from link_current where council = {0} and source_record = {1}
            union
            select link from link_current where council = {0} and source_record = {1}
            union
            select r.rec_id from link_current l
            join source_row r on r.council = {0} and r.about_source = l.source and r.about_key = l.source_key
            where l.council = {0} and l.source_record = {1}
            """;

    static final String MOVE =
            """
            with moved as (
                update record_current set file = {2}
                where council = {0} and file = {1} and rec_id <> {1} and rec_id <> {2} and rec_id = any ({3}::uuid[])
                returning rec_id
            )
            insert into unsequenced (council, rec_id) select {0}, rec_id from moved
            """;

    static final String MOVE_LINKS =
            """
            update link_current set person = {2}
            where council = {0} and person = {1} and source_record = any ({3}::uuid[])
            """;

    /// What laptops that were away wrote for somebody who had been taken into another person.
    static final String WRITTEN_FOR =
            """
            select rec_id from record_current
            where council = {0} and file = {1} and written_for = any ({2}::uuid[])
            """;

    /// What officers wrote in that person's file since then and nobody can tell whom it is about:
    /// `{2}` are the kinds, `{3}` what is known to be somebody's.
    static final String UNPLACED =
            """
            select n.rec_id, n.category, n.sensitivity
            from record_current n
            join record_version v on v.council = {0} and v.rec_id = n.rec_id and v.ver = 1
            where n.council = {0} and n.file = {1} and n.type = any ({2}::text[]) and not n.deleted
                and v.recorded_at >= {4}::timestamptz and n.written_for is null and n.rec_id <> all ({3}::uuid[])
                and not exists (
                    select from record_current u
                    join record_version w on w.council = {0} and w.rec_id = u.rec_id and w.ver = u.ver
                    where u.council = {0} and u.file = {1} and u.type = 'unplaced'
                        and w.body ->> 'entry' = n.rec_id::text and w.body ->> 'state' = 'open')
            order by n.rec_id
            """;

    static final String FILE_OF =
            MergedFiles.ASKED + "select a.file from asked a where a.file = a.person";

    /// Whoever is blocked from a file is blocked from every file to which something of it goes:
    /// from the one that two people become, and from both should they be two again, until somebody
    /// lifts it. `{1}` is the file that was left, `{2}` the one that gained.
    static final String CARRY_BLOCKS =
            """
            with carried as (
                insert into access_block (council, id, file, officer, kind, reason, set_by, set_at)
                select b.council, gen_random_uuid(), {2}, b.officer, b.kind, b.reason, b.set_by, b.set_at
                from access_block b
                where b.council = {0} and b.file = {1} and b.lifted_at is null
                on conflict do nothing
                returning file
            )
            insert into unsequenced (council, rec_id)
            select {0}, c.rec_id from record_current c where c.council = {0} and c.file in (select file from carried)
            """;

    static final String TOUCH =
            "insert into touched_file (file) values ({0}), ({1}) on conflict do nothing";

    private RulingSql() {}
}
