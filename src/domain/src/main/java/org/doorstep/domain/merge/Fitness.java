package org.doorstep.domain.merge;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether an edit is one that a type's policy allows at all, whatever the record says.
final class Fitness {

    private Fitness() {}

    /// Why not; null if it is.
    static @Nullable String fault(MergePolicy policy, Edit edit) {
        if (edit.isEmpty()) {
            return "There is nothing in it.";
        }
        if (edit.deletes()) {
            return deletionFault(policy, edit);
        }
        for (var field : edit.set().keySet()) {
            var fault = fieldFault(policy, edit, field);
            if (fault != null) {
                return fault;
            }
        }
        var fault = setFault(policy, edit);
        return fault == null ? moveFault(policy, edit) : fault;
    }

    private static @Nullable String deletionFault(MergePolicy policy, Edit edit) {
        if (!policy.deletable()) {
            return "Records of this kind are never deleted.";
        }
        var only =
                edit.adds().isEmpty()
                        && edit.removes().isEmpty()
                        && edit.move() == null
                        && edit.set().values().stream().allMatch(step -> step.to() == null);
        return only ? null : "It deletes and changes at once.";
    }

    private static @Nullable String fieldFault(MergePolicy policy, Edit edit, String field) {
        // A record that was deleted gets it back.
        var step = edit.set().get(field);
        if (policy.fixed().contains(field) && step != null && step.base() != null) {
            return "The field " + field + " is never changed.";
        }
        if (policy.sets().contains(field)) {
            return "The field " + field + " changes member by member.";
        }
        if (policy.isState(field)) {
            return "The field " + field + " changes by a move.";
        }
        return edit.set().keySet().containsAll(policy.groupOf(field))
                ? null
                : "The field " + field + " comes without those that belong to it.";
    }

    private static @Nullable String setFault(MergePolicy policy, Edit edit) {
        if (!policy.sets().containsAll(edit.adds().keySet())
                || !policy.sets().containsAll(edit.removes().keySet())) {
            return "It adds to or takes from a field that is no set.";
        }
        var both =
                edit.adds().entrySet().stream()
                        .anyMatch(added ->
                                !Collections.disjoint(
                                        added.getValue(),
                                        edit.removes().getOrDefault(added.getKey(), Set.of())));
        return both ? "It adds and removes the same." : null;
    }

    private static @Nullable String moveFault(MergePolicy policy, Edit edit) {
        var move = edit.move();
        if (move == null) {
            return null;
        }
        var lifecycle = policy.lifecycle();
        return lifecycle != null && lifecycle.allows(move.from(), move.to())
                ? null
                : "A record of this kind does not go from there to there.";
    }
}
