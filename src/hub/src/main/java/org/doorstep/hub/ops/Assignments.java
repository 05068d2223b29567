package org.doorstep.hub.ops;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.team.Assignment;
import org.doorstep.hub.caseload.FileScopes;
import org.doorstep.hub.council.Council;
import org.doorstep.hub.record.Version;
import org.doorstep.protocol.json.Json;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Which files were given to whom by those who lead teams, and the scopes that follow from it.
final class Assignments {

    private static final String LED =
            """
            select o.team from officer o join scope s on s.council = o.council and s.id = o.team and s.kind = 'team'
            where o.council = ? and o.id = ? and o.leads and o.ended_on is null
            """;

    private static final String MEMBERS =
            "select id from officer where council = ? and team = ? and ended_on is null";

    private static final String FILES =
            "select file from file_scope where council = ? and scope = ? and file = any(?)";

    private static final String BLOCKED =
            "select file, officer from access_block where council = ? and file = any(?) and lifted_at is null";

    private static final String KEEP =
            """
            insert into assignment (council, rec_id, team, officer, given, at)
            select ?, ?, ?, officer, officer is not distinct from ?, ?::timestamptz from unnest(?::text[]) as o(officer)
            """;

    private static final String TOUCH =
            "insert into touched_file (file) select unnest(?::uuid[]) on conflict do nothing";

    private final Council council;
    private final FileScopes scopes;
    private final Json json = new Json();

    Assignments(Council council) {
        this.council = council;
        this.scopes = new FileScopes(council);
    }

    /// The team that an officer leads, as far as it bears on these files; null if they lead none.
    @Nullable Leading leading(DSLContext tx, String officer, UUID[] files) {
        var team = tx.fetchOptional(LED, council.id(), officer);
        if (team.isEmpty()) {
            return null;
        }
        var scope = team.get().get(0, String.class);
        return new Leading(
                scope,
                Set.copyOf(tx.fetch(MEMBERS, council.id(), scope).getValues(0, String.class)),
                Set.copyOf(tx.fetch(FILES, council.id(), scope, files).getValues(0, UUID.class)),
                tx.fetch(BLOCKED, council.id(), files).stream()
                        .collect(
                                groupingBy(
                                        row -> row.get("file", UUID.class),
                                        mapping(
                                                row -> row.get("officer", String.class),
                                                toSet()))));
    }

    /// Keeps what these versions say, and moves the files between caseloads.
    void keep(DSLContext tx, List<Version> added) {
        var files = new HashSet<UUID>();
        for (var version : added) {
            if (version.type().equals(Entities.ASSIGNMENT.name()) && version.file() != null) {
                var assignment = json.read(version.body(), Assignment.class);
                var officers = new ArrayList<>(assignment.from());
                if (assignment.to() != null) {
                    officers.add(assignment.to());
                }
                tx.execute(
                        KEEP,
                        council.id(),
                        version.id(),
                        assignment.team(),
                        assignment.to(),
                        version.recordedAt().atOffset(ZoneOffset.UTC),
                        officers.toArray(String[]::new));
                files.add(version.file());
            }
        }
        if (!files.isEmpty()) {
            scopes.prepare(tx);
            tx.execute(TOUCH, (Object) files.toArray(UUID[]::new));
            scopes.refreshTouched(tx);
        }
    }
}
