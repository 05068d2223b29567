package org.doorstep.domain.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.task.Task;

/// One thing done with a case, and all that follows from it: saved together or not at all.
///
/// @param made what the case says since
/// @param begun tasks that it starts
/// @param changed tasks that it ends, pauses or gives to somebody else, by their id
/// @param entry its line in the history
/// @param at when it happened
public record Turn(
        Case made, List<Task> begun, Map<UUID, Task> changed, CaseEntry entry, Instant at) {

    public Turn {
        begun = List.copyOf(begun);
        changed = Map.copyOf(changed);
    }
}
