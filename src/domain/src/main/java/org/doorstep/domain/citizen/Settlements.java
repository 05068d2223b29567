package org.doorstep.domain.citizen;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.task.Task;

/// Settles once for all what services say differently of a person, and asks each of those whose
/// system still says otherwise to change it.
public interface Settlements {

    /// Saved here and sent to the hub as one, with the tasks.
    Settled settle(UUID person, Settlement settlement);

    /// Takes it back: what stood before stands again as it was said, by whoever said it, or
    /// services disagree again. What somebody settled since stays. The tasks are not touched.
    void undo(Settled settled);

    /// @param value what is right
    /// @param told the services that hear of it
    /// @param overruled what the sources of each service say otherwise: each hears its own alone
    /// @param asked for each service that is to change its system, what it is asked
    record Settlement(
            Field field,
            String value,
            List<Category> told,
            Map<Category, List<String>> overruled,
            Map<Category, Task> asked) {

        public Settlement {
            told = List.copyOf(told);
            overruled = Map.copyOf(overruled);
            asked = Map.copyOf(asked);
        }
    }

    /// What was settled, to take it back.
    ///
    /// @param statements ids of what the services were told
    /// @param tasks ids of those that were made
    record Settled(UUID person, Settlement settlement, List<UUID> statements, List<UUID> tasks) {}
}
