package org.doorstep.domain.merge;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How changes to records of one type merge. A field that is named nowhere stands for itself.
///
/// @param groups fields that only make sense together and so merge as a unit, for example the lines
///   of an address
/// @param sets fields that hold a set: members are added and removed one by one
/// @param lifecycle the states of the record, or null if it has none
/// @param fixed fields that never change once they have a value
/// @param deletable whether officers may delete a record
public record MergePolicy(
        List<Set<String>> groups,
        Set<String> sets,
        @Nullable Lifecycle lifecycle,
        Set<String> fixed,
        boolean deletable) {

    /// Every field for itself; nobody deletes.
    public static final MergePolicy PLAIN =
            new MergePolicy(List.of(), Set.of(), null, Set.of(), false);

    public MergePolicy {
        groups = groups.stream().map(Set::copyOf).toList();
        sets = Set.copyOf(sets);
        fixed = Set.copyOf(fixed);
    }

    /// The fields that merge together with this one, itself included.
    public Set<String> groupOf(String field) {
        for (var group : groups) {
            if (group.contains(field)) {
                return group;
            }
        }
        return Set.of(field);
    }

    boolean isState(String field) {
        return lifecycle != null && lifecycle.field().equals(field);
    }
}
