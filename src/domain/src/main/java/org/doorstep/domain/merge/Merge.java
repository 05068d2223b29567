package org.doorstep.domain.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The one function by which client and hub merge.
///
/// For each group of fields: what stands is what the officer saw, then the officer's value goes in;
/// it is the officer's value already, then nothing is to do; else the group is contested and the
/// hub's value stays. So nobody's value is ever overwritten unseen, and an officer's own changes
/// one after the other never contest each other.
public final class Merge {

    private final MergePolicy policy;
    private final SetText sets;

    public Merge(MergePolicy policy, SetText sets) {
        this.policy = policy;
        this.sets = sets;
    }

    /// @param stand the record as it stands
    /// @param edit the change that reaches it
    public Merged merge(Stand stand, Edit edit) {
        var fault = Fitness.fault(policy, edit);
        if (fault != null) {
            return new Merged.Unfit(fault);
        }
        if (edit.deletes()) {
            return delete(stand, edit);
        }
        // Who knew of the deletion brings the record back; who did not is asked.
        return stand.deleted() && edit.baseVersion() < stand.version()
                ? new Merged.Same(contest(stand, edit))
                : new Turn(stand).take(edit);
    }

    private static Merged delete(Stand stand, Edit edit) {
        if (stand.deleted()) {
            return new Merged.Same(List.of());
        }
        var seen = edit.bases(edit.set().keySet());
        if (stand.fields().equals(seen)) {
            return new Merged.Changed(Map.of(), true, List.of());
        }
        var fields = new HashSet<>(seen.keySet());
        fields.addAll(stand.fields().keySet());
        return new Merged.Same(
                List.of(new Contested(fields, seen, Map.of(), stand.fields(), true, false)));
    }

    /// All that an edit would change, as contested: what it comes to makes no sense beside what
    /// others changed, or the record is deleted.
    ///
    /// @param edit one that is not unfit
    public List<Contested> contest(Stand stand, Edit edit) {
        if (edit.deletes()) {
            return contested(delete(stand, edit));
        }
        var contested = new ArrayList<Contested>();
        for (var group : groups(edit)) {
            contested.add(against(stand, group, edit.bases(group), edit.values(group)));
        }
        for (var field : policy.sets().stream().sorted().toList()) {
            var adds = edit.adds().getOrDefault(field, Set.of());
            var removes = edit.removes().getOrDefault(field, Set.of());
            if (!adds.isEmpty() || !removes.isEmpty()) {
                contested.add(against(stand, Set.of(field), one(field, removes), one(field, adds)));
            }
        }
        var move = edit.move();
        if (move != null && policy.lifecycle() != null) {
            contested.add(against(stand, move, policy.lifecycle().field()));
        }
        return contested;
    }

    private static List<Contested> contested(Merged merged) {
        return merged instanceof Merged.Same(var contested) ? contested : List.of();
    }

    private static Contested against(Stand stand, Move move, String field) {
        return against(
                stand,
                Set.of(field),
                move.from() == null ? Map.of() : Map.of(field, move.from()),
                Map.of(field, move.to()));
    }

    private static Contested against(
            Stand stand, Set<String> fields, Map<String, String> base, Map<String, String> mine) {
        return new Contested(
                fields, base, mine, only(stand.fields(), fields), false, stand.deleted());
    }

    private static Map<String, String> only(Map<String, String> fields, Set<String> group) {
        var values = new HashMap<String, String>();
        for (var field : group) {
            var value = fields.get(field);
            if (value != null) {
                values.put(field, value);
            }
        }
        return values;
    }

    private Map<String, String> one(String field, Set<String> members) {
        var text = sets.text(members);
        return text == null ? Map.of() : Map.of(field, text);
    }

    /// In one order whatever the map's, so that both sides give the same answer.
    private List<Set<String>> groups(Edit edit) {
        var groups = new TreeMap<String, Set<String>>();
        for (var field : edit.set().keySet()) {
            var group = policy.groupOf(field);
            groups.put(Collections.min(group), group);
        }
        return List.copyOf(groups.values());
    }

    /// One edit while it is merged.
    private final class Turn {

        private final Stand stand;
        private final Map<String, String> fields;
        private final List<Contested> contested = new ArrayList<>();

        Turn(Stand stand) {
            this.stand = stand;
            this.fields = new HashMap<>(stand.fields());
        }

        Merged take(Edit edit) {
            groups(edit).forEach(group -> take(group, edit));
            policy.sets().forEach(field -> take(field, edit));
            if (edit.move() != null && policy.lifecycle() != null) {
                take(edit.move(), policy.lifecycle());
            }
            return fields.equals(stand.fields()) && !stand.deleted()
                    ? new Merged.Same(contested)
                    : new Merged.Changed(fields, false, contested);
        }

        private void take(Set<String> group, Edit edit) {
            var present = only(fields, group);
            var mine = edit.values(group);
            if (present.equals(edit.bases(group))) {
                fields.keySet().removeAll(group);
                fields.putAll(mine);
            } else if (!present.equals(mine)) {
                contested.add(against(stand, group, edit.bases(group), mine));
            }
        }

        private void take(String field, Edit edit) {
            var adds = edit.adds().getOrDefault(field, Set.of());
            var removes = edit.removes().getOrDefault(field, Set.of());
            if (adds.isEmpty() && removes.isEmpty()) {
                return;
            }
            var members = new HashSet<>(sets.members(fields.get(field)));
            members.addAll(adds);
            members.removeAll(removes);
            var text = sets.text(members);
            if (text == null) {
                fields.remove(field);
            } else {
                fields.put(field, text);
            }
        }

        /// A state that somebody else moved on to does not hinder a step that may follow it.
        private void take(Move move, Lifecycle lifecycle) {
            var field = lifecycle.field();
            var present = fields.get(field);
            if (move.to().equals(present)) {
                return;
            }
            var seen = move.from() == null ? present == null : move.from().equals(present);
            if (seen || lifecycle.allows(present, move.to())) {
                fields.put(field, move.to());
            } else {
                contested.add(against(stand, move, field));
            }
        }
    }
}
