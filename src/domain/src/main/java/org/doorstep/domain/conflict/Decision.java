package org.doorstep.domain.conflict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import org.doorstep.domain.conflict.Conflict.FieldValues;
import org.doorstep.domain.conflict.Conflicts.Choice;
import org.doorstep.domain.conflict.Conflicts.Value;
import org.doorstep.domain.merge.MergePolicy;
import org.doorstep.domain.merge.SetText;
import org.jspecify.annotations.Nullable;

/// What a record says once an officer has decided a conflict about it.
public final class Decision {

    private final MergePolicy policy;
    private final SetText sets;
    private final Function<Value, @Nullable String> json;

    /// @param json writes a value as canonical JSON; null for nothing
    public Decision(MergePolicy policy, SetText sets, Function<Value, @Nullable String> json) {
        this.policy = policy;
        this.sets = sets;
        this.json = json;
    }

    /// @param present what stands in the record now
    /// @return what is to stand in it; nothing at all if the record is to be deleted
    public Map<String, String> fields(
            Conflict conflict, Map<String, String> present, Choice choice) {
        return switch (choice) {
            case Choice.Theirs _ -> present;
            case Choice.Mine _ when conflict.mine().deletes() -> Map.of();
            case Choice.Mine _ -> with(present, conflict, field -> mine(field, present));
            case Choice.Another(var fields) ->
                    with(
                            present,
                            conflict,
                            field -> {
                                var given = fields.get(field.name());
                                return given == null
                                        ? present.get(field.name())
                                        : json.apply(given);
                            });
        };
    }

    /// Of a set the conflict says which members were taken out and which were added.
    private @Nullable String mine(FieldValues field, Map<String, String> present) {
        if (!policy.sets().contains(field.name())) {
            return field.mine();
        }
        var members = new HashSet<>(sets.members(present.get(field.name())));
        members.removeAll(sets.members(field.base()));
        members.addAll(sets.members(field.mine()));
        return sets.text(members);
    }

    private static Map<String, String> with(
            Map<String, String> present,
            Conflict conflict,
            Function<FieldValues, @Nullable String> value) {
        var made = new HashMap<>(present);
        for (var field : conflict.fields()) {
            var given = value.apply(field);
            if (given == null) {
                made.remove(field.name());
            } else {
                made.put(field.name(), given);
            }
        }
        return made;
    }
}
