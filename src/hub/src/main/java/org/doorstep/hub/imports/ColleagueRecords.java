package org.doorstep.hub.imports;

import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.registry.Entities;
import org.doorstep.hub.caseload.FileScopes;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Versions;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.jooq.Record;

/// Keeps one record of each officer, which every laptop of the council receives. An officer who has
/// left keeps theirs: what they wrote still needs their name.
final class ColleagueRecords {

    private static final String OFFICERS =
            """
            select o.id, o.name, o.job_title, coalesce(s.name, '') as team, o.ended_on, o.record, coalesce(c.ver, 0) as ver, v.hash
            from officer o
            left join scope s on s.council = o.council and s.id = o.team
            left join record_current c on c.council = o.council and c.rec_id = o.record
            left join record_version v on v.council = o.council and v.rec_id = c.rec_id and v.ver = c.ver
            where o.council = {0}
            order by o.id
            """;

    /// A record of an officer is a file of its own, in the scope of all.
    private static final String REMEMBER =
            """
            with made as (select * from unnest({1}::text[], {2}::uuid[]) as m(officer, record)),
            placed as (insert into file_scope (council, file, scope) select {0}, record, {3} from made)
            update officer o set record = m.record from made m where o.council = {0} and o.id = m.officer
            """;

    private final Run run;
    private final Ids ids;
    private final Json json = new Json();

    ColleagueRecords(Run run, Ids ids) {
        this.run = run;
        this.ids = ids;
    }

    /// Brings the records up to date with the table of officers.
    void refresh() {
        var council = val(run.council().id());
        var changed = new ArrayList<Version>();
        var officers = new ArrayList<String>();
        var records = new ArrayList<UUID>();
        for (var row : run.tx().fetch(OFFICERS, council)) {
            var body = json.write(colleague(row));
            var known = row.get("record", UUID.class);
            if (known == null) {
                known = ids.next();
                officers.add(row.get("id", String.class));
                records.add(known);
            } else if (Arrays.equals(BodyHash.of(body), row.get("hash", byte[].class))) {
                continue;
            }
            changed.add(version(known, row.get("ver", Integer.class) + 1, body));
        }
        run.tx()
                .execute(
                        REMEMBER,
                        council,
                        val(officers.toArray(String[]::new)),
                        val(records.toArray(UUID[]::new)),
                        val(FileScopes.COUNCIL));
        new Versions(run.council()).append(run.tx(), List.copyOf(changed));
    }

    private static Colleague colleague(Record row) {
        return new Colleague(
                row.get("id", String.class),
                row.get("name", String.class),
                row.get("job_title", String.class),
                row.get("team", String.class),
                row.get("ended_on", LocalDate.class));
    }

    private Version version(UUID record, int number, String body) {
        return new Version(
                record,
                number,
                Entities.COLLEAGUE.name(),
                record,
                Category.CORE,
                Sensitivity.OPEN,
                body,
                "import:" + run.mapping().source(),
                null,
                run.night().atStartOfDay(run.clock().getZone()).toInstant(),
                Instant.now(run.clock()));
    }
}
