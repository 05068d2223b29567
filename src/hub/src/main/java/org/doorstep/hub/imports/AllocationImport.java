package org.doorstep.hub.imports;

import static org.jooq.impl.DSL.val;

import java.sql.SQLException;
import java.util.Optional;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.caseload.ListedAssignments;
import org.doorstep.hub.mapping.Mapped;

/// Takes the list of allocations, says in the files who has them, and moves those concerned between
/// scopes. One transaction: an officer must not lose a file in one moment and get it back in the
/// next.
final class AllocationImport implements Job {

    private static final int COLUMNS = 7;

    private static final String STAGED =
            """
            line bigint not null, id text not null, system text not null, source_key text not null, team text not null, officer text,
            since date
            """;

    private static final String TAKE =
            """
            with taken as (
                insert into allocation (council, id, system, source_key, team, officer, since)
                select {0}, id, system, source_key, team, officer, since from allocation_staged
                on conflict (council, id) do update
                set system = excluded.system, source_key = excluded.source_key, team = excluded.team, officer = excluded.officer,
                    since = excluded.since
                where (allocation.system, allocation.source_key, allocation.team, allocation.officer, allocation.since)
                    is distinct from (excluded.system, excluded.source_key, excluded.team, excluded.officer, excluded.since)
                returning xmax = 0 as added
            )
            select count(*) filter (where added) as added, count(*) filter (where not added) as changed from taken
            """;

    private static final String MISSING =
            """
             allocation a
            where a.council = {0} and not exists (select from allocation_staged s where s.id = a.id)
                and not exists (select from allocation_unread u where u.id = a.id)
            """;

    private final Run run;
    private final ListedAssignments lists;

    AllocationImport(Run run, Ids ids) {
        this.run = run;
        this.lists = new ListedAssignments(run.council(), ids, run.clock());
    }

    @Override
    public Optional<String> take(ExtractFile file, Waiver waiver) throws SQLException {
        var tx = run.tx();
        var council = val(run.council().id());
        var standing = count("select count(*) from allocation where council = {0}");
        var staging = new Staging(run, "allocation", COLUMNS, STAGED);
        file.each((line, row) -> stage(line, row, staging));
        staging.finish();
        var taken = tx.fetchSingle(TAKE, council);
        var missing = standing == 0 ? 0 : count("select count(*) from" + MISSING);
        var objection =
                waiver.objection(run.mapping().source(), standing, missing, staging.nameless());
        var ended =
                missing > 0 && objection.isEmpty()
                        ? tx.execute("delete from" + MISSING, council)
                        : 0;
        lists.refreshAll(tx);
        staging.close(taken, ended);
        return objection;
    }

    private static void stage(long line, Mapped row, Staging staging) {
        switch (row) {
            case Mapped.Given given ->
                    staging.add(
                            line,
                            given.id(),
                            rest ->
                                    rest.text(given.system())
                                            .text(given.sourceKey())
                                            .text(given.team())
                                            .text(given.officer())
                                            .date(given.since()));
            case Mapped.Rejected rejected -> staging.reject(line, rejected);
            case Mapped.Records records ->
                    throw new IllegalStateException("no records among allocations");
            case Mapped.StaffMember officer ->
                    throw new IllegalStateException("no staff among allocations");
        }
    }

    private long count(String sql) {
        return run.tx().fetchSingle(sql, val(run.council().id())).get(0, long.class);
    }
}
