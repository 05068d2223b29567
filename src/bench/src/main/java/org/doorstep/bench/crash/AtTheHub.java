package org.doorstep.bench.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.bench.sync.DocumentHub;

/// What of the saved work is at the hub, looked up in its database.
final class AtTheHub {

    /// Each piece of work with how often it is there, in how many versions, and how it reads now.
    private static final String WORK =
            """
            select substring(v.body ->> 'what' from '^op (\\d+)')::bigint as number, v.body ->> 'what' as what, c.ver,
                (select count(*) from record_version all_of where all_of.council = c.council and all_of.rec_id = c.rec_id) as versions
            from record_current c
            join record_version v on v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver
            where c.type = 'task' and v.body ->> 'what' like 'op %'
            """;

    private static final String CONFLICTS =
            "select count(*) from record_current where type = 'conflict'";

    private final Map<Long, List<Found>> found = new HashMap<>();
    private final long conflicts;

    private AtTheHub(long conflicts) {
        this.conflicts = conflicts;
    }

    static AtTheHub look(DocumentHub hub) throws SQLException, IOException {
        try (var connection = hub.connection();
                var statement = connection.createStatement()) {
            long conflicts;
            try (var row = statement.executeQuery(CONFLICTS)) {
                row.next();
                conflicts = row.getLong(1);
            }
            var there = new AtTheHub(conflicts);
            try (var rows = statement.executeQuery(WORK)) {
                while (rows.next()) {
                    there.found
                            .computeIfAbsent(rows.getLong("number"), _ -> new ArrayList<>())
                            .add(
                                    new Found(
                                            rows.getString("what").endsWith("changed"),
                                            rows.getInt("versions")));
                }
            }
            return there;
        }
    }

    /// How much that was saved is not there, or not as it was last saved.
    long lost(Saved saved) {
        return saved.numbers().stream()
                .filter(number -> {
                    var some = found.getOrDefault(number, List.of());
                    return some.isEmpty()
                            || (saved.isChanged(number)
                                    && some.stream().noneMatch(Found::isChanged));
                })
                .count();
    }

    /// How much is there twice: two records, a version too many, or a conflict of the officer with
    /// their own work.
    long doubled() {
        return conflicts
                + found.values().stream()
                        .filter(some ->
                                some.size() > 1
                                        || some.getFirst().versions()
                                                != (some.getFirst().isChanged() ? 2 : 1))
                        .count();
    }

    private record Found(boolean isChanged, int versions) {}
}
