package org.doorstep.domain.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One officer's change to one record, with what they saw when they made it.
///
/// @param baseVersion the version of the record that the laptop had from the hub when the chain of
///   its own changes began
/// @param set new values of fields; a group of fields comes whole. Of a deletion: everything that
///   the officer saw, emptied
/// @param adds members added to sets
/// @param removes members taken out of sets
/// @param move the step in the record's lifecycle, or null
/// @param deletes whether the record is deleted
public record Edit(
        int baseVersion,
        Map<String, Step> set,
        Map<String, Set<String>> adds,
        Map<String, Set<String>> removes,
        @Nullable Move move,
        boolean deletes) {

    public Edit {
        set = Map.copyOf(set);
        adds = copy(adds);
        removes = copy(removes);
    }

    /// The change that leads from what an officer saw to what they made of it.
    ///
    /// @param sets reads a set's text into its members and back
    public static Edit between(
            MergePolicy policy,
            int baseVersion,
            Map<String, String> seen,
            Map<String, String> made,
            SetText sets) {
        var set = new HashMap<String, Step>();
        var adds = new HashMap<String, Set<String>>();
        var removes = new HashMap<String, Set<String>>();
        Move move = null;
        for (var field : changed(seen, made)) {
            var from = seen.get(field);
            var to = made.get(field);
            if (policy.sets().contains(field)) {
                put(adds, field, without(sets.members(to), sets.members(from)));
                put(removes, field, without(sets.members(from), sets.members(to)));
            } else if (policy.isState(field) && to != null) {
                move = new Move(from, to);
            } else {
                policy.groupOf(field)
                        .forEach(one -> set.put(one, new Step(seen.get(one), made.get(one))));
            }
        }
        return new Edit(baseVersion, set, adds, removes, move, false);
    }

    /// The deletion of a record as an officer saw it.
    public static Edit deletion(int baseVersion, Map<String, String> seen) {
        var set = new HashMap<String, Step>();
        seen.forEach((field, value) -> set.put(field, new Step(value, null)));
        return new Edit(baseVersion, set, Map.of(), Map.of(), null, true);
    }

    public boolean isEmpty() {
        return set.isEmpty() && adds.isEmpty() && removes.isEmpty() && move == null && !deletes;
    }

    /// What the officer saw in these fields.
    Map<String, String> bases(Set<String> fields) {
        return sides(fields, Step::base);
    }

    /// What the officer made of these fields.
    Map<String, String> values(Set<String> fields) {
        return sides(fields, Step::to);
    }

    private Map<String, String> sides(Set<String> fields, Side side) {
        var values = new HashMap<String, String>();
        for (var field : fields) {
            var step = set.get(field);
            var value = step == null ? null : side.of(step);
            if (value != null) {
                values.put(field, value);
            }
        }
        return values;
    }

    private static Set<String> changed(Map<String, String> seen, Map<String, String> made) {
        var fields = new TreeSet<>(seen.keySet());
        fields.addAll(made.keySet());
        fields.removeIf(field -> Objects.equals(seen.get(field), made.get(field)));
        return fields;
    }

    private static Set<String> without(Set<String> from, Set<String> taken) {
        var rest = new HashSet<>(from);
        rest.removeAll(taken);
        return rest;
    }

    private static void put(Map<String, Set<String>> to, String field, Set<String> members) {
        if (!members.isEmpty()) {
            to.put(field, members);
        }
    }

    private static Map<String, Set<String>> copy(Map<String, Set<String>> members) {
        var copies = new HashMap<String, Set<String>>();
        members.forEach((field, ones) -> copies.put(field, Set.copyOf(ones)));
        return Map.copyOf(copies);
    }

    private interface Side {
        @Nullable String of(Step step);
    }
}
