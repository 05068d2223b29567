package org.doorstep.hub.caseload;

import static org.jooq.impl.DSL.val;

import org.doorstep.domain.citizen.Provenance;
import org.doorstep.hub.council.Council;
import org.jooq.DSLContext;

/// Keeps the scopes of files as the allocations say: a file is in the scope of every team, and on
/// the caseload of every officer, that one of its source records was given to. Whom an officer
/// registered is also in that officer's and their team's, as long as they stand for themselves: a
/// registration never opens the file of somebody who was known before. Where what they said of
/// somebody was parted from all others and stands alone, it is theirs there too: nobody else would
/// see it. What whoever leads a team says of an officer of it counts before the lists: who has the
/// file on their caseload is reckoned as [org.doorstep.domain.team.Workers] does. Whatever moves is
/// told to the sequencer in the same transaction.
public final class FileScopes {

    /// Scope of a team.
    public static final String TEAM = "team-";

    /// Scope of one officer's own cases.
    public static final String CASELOAD = "caseload-";

    /// The scope that every officer has: what all of the council may know. No person is in it.
    public static final String COUNCIL = "council";

    private static final String MAKE_TOUCHED =
            "create temporary table if not exists touched_file (file uuid primary key) on commit delete rows";

    /// What the lists and registrations say of the files in `touched_file`: `{0}` is the council,
    /// `{3}` the system of what officers registered.
    static final String SAID =
            """
            given as (
                select l.person as file, a.team, a.officer, l.source_record
                from touched_file t
                join link_current l on l.council = {0} and l.person = t.file
                join allocation a on a.council = {0} and a.system = l.source and a.source_key = l.row_key
            ),
            registered as (
                select r.person as file, r.scope, r.officer, r.source_record
                from touched_file t
                join registration r on r.council = {0} and r.person = t.file
                join record_current p on p.council = {0} and p.rec_id = r.person and p.file = r.person
                union
                select l.person, r.scope, r.officer, r.source_record
                from registration r
                join link_current l on l.council = {0} and l.source_record = r.source_record
                join touched_file t on t.file = l.person
                where r.council = {0}
                    and not exists (select from registration g where g.council = {0} and g.person = l.person)
                    and not exists (
                        select from link_current o where o.council = {0} and o.person = l.person and o.source <> {3})
            ),
            """;

    private static final String REFRESH =
            """
            with
            """
                    + SAID
                    + """
                    listed as (
                        select file, {1} || team as scope, {1} || team as team from given
                        union
                        select file, {2} || officer, {1} || team from given where officer is not null
                        union
                        select file, scope, null from registered
                    ),
                    said as (
                        select distinct on (c.file, m.team, m.officer) c.file, m.team, {2} || m.officer as scope, m.given
                        from assignment m
                        join record_current c on c.council = {0} and c.rec_id = m.rec_id
                        join touched_file t on t.file = c.file
                        where m.council = {0}
                        order by c.file, m.team, m.officer, m.at desc, m.rec_id desc
                    ),
                    standing as (
                        select s.file, s.team, s.scope, s.given from said s
                        where exists (select from listed l where l.file = s.file and l.scope = s.team)
                    ),
                    wanted as (
                        select l.file, l.scope from listed l
                        where not exists (
                            select from standing s
                            where s.file = l.file and s.scope = l.scope and not s.given and s.team = coalesce(l.team, s.team))
                        union
                        select file, scope from standing where given
                    ),
                    gone as (
                        delete from file_scope s
                        using touched_file t
                        where s.council = {0} and s.file = t.file
                            and not exists (select from wanted w where w.file = s.file and w.scope = s.scope)
                        returning s.file
                    ),
                    come as (
                        insert into file_scope (council, file, scope)
                        select {0}, file, scope from wanted
                        on conflict do nothing
                        returning file
                    )
                    insert into unsequenced (council, rec_id)
                    select {0}, c.rec_id
                    from (select file from gone union select file from come) moved
                    join record_current c on c.council = {0} and c.file = moved.file
                    """;

    /// Whoever is blocked from somebody is blocked too from whom they turned out to be.
    private static final String FOLLOW_BLOCKS =
            """
            with followed as (
                insert into access_block (council, id, file, officer, kind, reason, set_by, set_at)
                select distinct on (p.file, b.officer) {0}, gen_random_uuid(), p.file, b.officer, b.kind, b.reason, b.set_by, b.set_at
                from access_block b
                join record_current p on p.council = {0} and p.rec_id = b.file and p.type = 'person' and p.file <> p.rec_id
                join touched_file t on t.file = p.file
                where b.council = {0} and b.lifted_at is null
                on conflict do nothing
                returning file
            )
            insert into unsequenced (council, rec_id)
            select {0}, c.rec_id
            from (select distinct file from followed) f join record_current c on c.council = {0} and c.file = f.file
            """;

    private final Council council;

    public FileScopes(Council council) {
        this.council = council;
    }

    /// Makes sure that `touched_file` exists in this session; it is empty in every new transaction.
    public void prepare(DSLContext tx) {
        tx.execute(MAKE_TOUCHED);
    }

    /// After the links of some files changed: looks at those in `touched_file`.
    public void refreshTouched(DSLContext tx) {
        tx.execute(REFRESH, val(council.id()), val(TEAM), val(CASELOAD), val(Provenance.DOORSTEP));
        tx.execute(FOLLOW_BLOCKS, val(council.id()));
    }
}
