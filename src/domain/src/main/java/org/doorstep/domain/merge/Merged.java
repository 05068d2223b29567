package org.doorstep.domain.merge;

import java.util.List;
import java.util.Map;

/// What becomes of an [Edit].
public sealed interface Merged {

    /// The record now reads so.
    ///
    /// @param contested what could not be changed; the rest was
    record Changed(Map<String, String> fields, boolean deleted, List<Contested> contested)
            implements Merged {

        public Changed {
            fields = Map.copyOf(fields);
            contested = List.copyOf(contested);
        }
    }

    /// The record stays as it is: what the edit says was so already, or is contested.
    ///
    /// @param contested empty if all of it was so already
    record Same(List<Contested> contested) implements Merged {

        public Same {
            contested = List.copyOf(contested);
        }
    }

    /// Nobody could make such a change: the laptop that sent it has a fault or means harm.
    ///
    /// @param reason in plain words
    record Unfit(String reason) implements Merged {}
}
