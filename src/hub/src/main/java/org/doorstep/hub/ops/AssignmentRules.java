package org.doorstep.hub.ops;

import java.util.Set;
import org.doorstep.domain.team.Assignment;
import org.doorstep.hub.ops.InsertRules.Entry;
import org.doorstep.protocol.json.Json;
import org.jspecify.annotations.Nullable;

/// Who may give a file to whom: only who leads a team, only its own files, only to who works in it.
final class AssignmentRules {

    private static final Json JSON = new Json();

    private static final String NOT_THEIRS =
            "Only who leads a team gives its work to somebody else. Ask your team manager.";
    private static final String NOT_THE_TEAMS =
            "The team does not work with this person any longer, so there is nothing to give.";
    private static final String ELSEWHERE =
            "They do not work in the team. Give the work to somebody who does.";
    private static final String BLOCKED =
            "They may not work on this file. Give it to somebody else.";

    private AssignmentRules() {}

    /// Why this assignment cannot be taken; null if it can.
    ///
    /// @param entry an assignment that has no fault
    /// @param leading what its author leads; null if nothing
    static @Nullable String fault(Entry entry, @Nullable Leading leading) {
        var assignment = JSON.read(entry.body(), Assignment.class);
        if (leading == null || !leading.team().equals(assignment.team())) {
            return NOT_THEIRS;
        }
        if (!leading.files().contains(entry.file())) {
            return NOT_THE_TEAMS;
        }
        var to = assignment.to();
        if (to == null) {
            return null;
        }
        if (!leading.members().contains(to)) {
            return ELSEWHERE;
        }
        return leading.blocked().getOrDefault(entry.file(), Set.of()).contains(to) ? BLOCKED : null;
    }
}
