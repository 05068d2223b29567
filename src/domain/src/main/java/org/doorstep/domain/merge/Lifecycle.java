package org.doorstep.domain.merge;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

    /// The states to pass through from one to another, the last included, in as few steps as can
    /// be; empty if there is no way, or none to go.
    public List<String> way(@Nullable String from, String to) {
        if (to.equals(from)) {
            return List.of();
        }
        if (allows(from, to)) {
            return List.of(to);
        }
        var ways = new ArrayDeque<List<String>>();
        var met = new HashSet<String>();
        moves.getOrDefault(from, Set.of()).stream().sorted().map(List::of).forEach(ways::add);
        while (!ways.isEmpty()) {
            var way = ways.remove();
            if (way.getLast().equals(to)) {
                return way;
            }
            if (met.add(way.getLast())) {
                moves.getOrDefault(way.getLast(), Set.of()).stream()
                        .sorted()
                        .map(next -> Stream.concat(way.stream(), Stream.of(next)).toList())
                        .forEach(ways::add);
            }
        }
        return List.of();
    }
}
