package org.doorstep.store.replica;

import static org.doorstep.store.db.Tables.SETTING;

import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.doorstep.store.rows.Uuids;
import org.jooq.DSLContext;

/// Takes out of the officer's settings whoever leaves the laptop, line by line: which files were
/// open, who was looked at last.
final class NamedInSettings {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String LEAVES =
            "select 1 from left_file join file on file.id = left_file.file where file.file_id = ?";

    private NamedInSettings() {}

    /// @param sql of a transaction in which `left_file` says which files go
    static void forgetLeftFiles(DSLContext sql) {
        for (var setting : sql.selectFrom(SETTING)) {
            var lines = setting.getValue().lines().toList();
            var kept = lines.stream().filter(line -> !namesWhoLeaves(sql, line)).toList();
            if (kept.size() < lines.size()) {
                setting.setValue(String.join("\n", kept));
                setting.store();
            }
        }
    }

    private static boolean namesWhoLeaves(DSLContext sql, String line) {
        return ID.matcher(line)
                .results()
                .map(MatchResult::group)
                .map(UUID::fromString)
                .anyMatch(id -> sql.fetchOptional(LEAVES, Uuids.bytes(id)).isPresent());
    }
}
