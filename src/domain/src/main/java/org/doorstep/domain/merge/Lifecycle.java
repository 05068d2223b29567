package org.doorstep.domain.merge;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The states that a record can be in, and which may follow which.
///
/// @param field the field that holds the state
/// @param moves from each state to those that may follow it
public record Lifecycle(String field, Map<String, Set<String>> moves) {

    public Lifecycle {
        moves = Map.copyOf(moves);
    }

    /// Whether one state may follow another directly. A record that has none yet, or none any more,
    /// may begin in any.
    public boolean allows(@Nullable String from, String to) {
        return from == null
                ? moves.containsKey(to)
                : moves.getOrDefault(from, Set.of()).contains(to);
    }
}
