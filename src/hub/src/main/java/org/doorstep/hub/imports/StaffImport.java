package org.doorstep.hub.imports;

import static org.jooq.impl.DSL.val;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.caseload.FileScopes;
import org.doorstep.hub.mapping.Mapped;

/// Takes the list of officers: who works here, in which team, in which role. Gives every team and
/// every officer a scope, and tells every laptop who they are. One transaction.
final class StaffImport implements Job {

    private static final String STAGED =
            """
            line bigint not null, id text not null, name text not null, email text, job_title text not null, team text not null,
            team_name text not null, role text not null, clearance smallint not null, demo boolean not null, duty boolean not null,
            leads boolean not null
            """;

    private static final String TAKE_OFFICERS =
            """
            with taken as (
                insert into officer (council, id, name, email, job_title, team, role, clearance, demo, leads)
                select {0}, id, name, email, job_title, {1} || team, role, clearance, demo, leads from staff_staged
                on conflict (council, id) do update
                set name = excluded.name, email = excluded.email, job_title = excluded.job_title, team = excluded.team,
                    role = excluded.role, clearance = excluded.clearance, demo = excluded.demo, leads = excluded.leads, ended_on = null
                where (officer.name, officer.email, officer.job_title, officer.team, officer.role, officer.clearance, officer.demo, officer.leads)
                    is distinct from (excluded.name, excluded.email, excluded.job_title, excluded.team, excluded.role,
                        excluded.clearance, excluded.demo, excluded.leads)
                    or officer.ended_on is not null
                returning xmax = 0 as added
            )
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from taken
            """;

    /// A team stays a duty desk while somebody of it is still there whose row could not be read, or
    /// who is missing from a file that ends nobody. Counts the teams that begin or cease to be one.
    private static final String TAKE_SCOPES =
            """
            with was as (select id, kind from scope where council = {0}),
            standing as (
                select k.id
                from was k join officer o on o.council = {0} and o.team = k.id
                where k.kind = 'duty' and o.ended_on is null and not exists (select from staff_staged s where s.id = o.id)
            ),
            taken as (
                insert into scope (council, id, kind, name)
                select {0}, {1} || g.team,
                    case when bool_or(g.duty) or exists (select from standing d where d.id = {1} || g.team) then 'duty' else 'team' end,
                    max(g.team_name)
                from staff_staged g group by g.team
                union all
                select {0}, {2} || id, 'caseload', 'Caseload of ' || name from staff_staged
                union all
                select {0}, {3}, 'council', name from council where council = {0}
                on conflict (council, id) do update set kind = excluded.kind, name = excluded.name
                where (scope.kind, scope.name) is distinct from (excluded.kind, excluded.name)
                returning id, kind
            )
            select count(*) from taken t left join was w on w.id = t.id
            where (t.kind = 'duty') is distinct from coalesce(w.kind = 'duty', false)
            """;

    /// A new duty desk has every file there is; one that is no longer a desk has only what it was
    /// given.
    private static final String TELL_ALL =
            "insert into unsequenced (council, rec_id) select {0}, rec_id from record_current where council = {0} and file is not null";

    /// Where a draft lies follows from where its holder works today.
    private static final String TELL_DRAFTS =
            """
            insert into unsequenced (council, rec_id)
            select distinct {0}, h.rec_id
            from draft_holder h join record_current c on c.council = h.council and c.rec_id = h.rec_id and not c.deleted
            where h.council = {0} and h.part <> 'had'
            """;

    private static final String TAKE_MEMBERSHIPS =
            """
            with held as (
                select id as officer, {1} || team as scope from staff_staged
                union all
                select id, {2} || id from staff_staged
                union all
                select id, {6} from staff_staged
            ),
            closed as (
                update membership m set valid_to = {3} - 1
                where m.council = {0} and m.valid_to is null
                    and not exists (select from held h where h.officer = m.officer and h.scope = m.scope)
                    and (exists (select from staff_staged s where s.id = m.officer)
                        or {5} and not exists (select from staff_unread u where u.id = m.officer))
            )
            insert into membership (council, officer, scope, valid_from)
            select {0}, h.officer, h.scope, least({3}, {4})
            from held h
            where not exists (
                select from membership m
                where m.council = {0} and m.officer = h.officer and m.scope = h.scope and m.valid_to is null)
            on conflict (council, officer, scope, valid_from) do update set valid_to = null
            """;

    private static final String MISSING =
            """
             o.council = {0} and o.ended_on is null and not exists (select from staff_staged s where s.id = o.id)
                and not exists (select from staff_unread u where u.id = o.id)
            """;

    private static final String COUNT_MISSING = "select count(*) from officer o where" + MISSING;

    private static final String END_MISSING = "update officer o set ended_on = {1} where" + MISSING;

    private static final int COLUMNS = 12;

    private final Run run;
    private final Ids ids;

    StaffImport(Run run, Ids ids) {
        this.run = run;
        this.ids = ids;
    }

    @Override
    public Optional<String> take(ExtractFile file, Waiver waiver) throws SQLException {
        var tx = run.tx();
        var council = val(run.council().id());
        var team = val(FileScopes.TEAM);
        var caseload = val(FileScopes.CASELOAD);
        var all = val(FileScopes.COUNCIL);
        var night = val(run.night());
        var standing =
                count("select count(*) from officer where council = {0} and ended_on is null");
        var staging = new Staging(run, "staff", COLUMNS, STAGED);
        file.each((line, row) -> stage(line, row, staging));
        staging.finish();
        var taken = tx.fetchSingle(TAKE_OFFICERS, council, team);
        var objection =
                waiver.objection(
                        run.mapping().source(), standing, count(COUNT_MISSING), staging.nameless());
        var ended = objection.isEmpty() ? tx.execute(END_MISSING, council, night) : 0;
        if (tx.fetchSingle(TAKE_SCOPES, council, team, caseload, all).get(0, long.class) > 0) {
            tx.execute(TELL_ALL, council);
        }
        tx.execute(
                TAKE_MEMBERSHIPS,
                council,
                team,
                caseload,
                night,
                val(LocalDate.now(run.clock())),
                val(objection.isEmpty()),
                all);
        tx.execute(TELL_DRAFTS, council);
        new ColleagueRecords(run, ids).refresh();
        staging.close(taken, ended);
        return objection;
    }

    private static void stage(long line, Mapped row, Staging staging) {
        switch (row) {
            case Mapped.StaffMember officer ->
                    staging.add(
                            line,
                            officer.id(),
                            rest ->
                                    rest.text(officer.name())
                                            .text(officer.email())
                                            .text(officer.jobTitle())
                                            .text(officer.team())
                                            .text(officer.teamName())
                                            .text(officer.role())
                                            .small(officer.clearance())
                                            .truth(officer.demo())
                                            .truth(officer.duty())
                                            .truth(officer.leads()));
            case Mapped.Rejected rejected -> staging.reject(line, rejected);
            case Mapped.Records records ->
                    throw new IllegalStateException("no records among the staff");
            case Mapped.Given given ->
                    throw new IllegalStateException("no allocations among the staff");
        }
    }

    private long count(String sql) {
        return run.tx().fetchSingle(sql, val(run.council().id())).get(0, long.class);
    }
}
