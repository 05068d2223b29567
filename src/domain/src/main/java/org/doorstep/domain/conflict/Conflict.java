package org.doorstep.domain.conflict;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That two officers gave the same fields of a record different values, neither having seen the
/// other's. The hub's value stays current, both are kept. A record like any other: it lies in the
/// file of the record that it is about, and everybody who sees the one sees the other.
///
/// An officer decides by an ordinary change of the record, made on its present value, and settles
/// the conflict with it.
///
/// @param record the record in question
/// @param type its wire name
/// @param fields the group of fields, in alphabetical order
/// @param mine whose change found the fields changed
/// @param theirs whose value stands
public record Conflict(
        UUID record, String type, List<FieldValues> fields, Side mine, Side theirs, State state) {

    public Conflict {
        fields = List.copyOf(fields);
    }

    /// One field as both had it. Values are canonical JSON; null where there is none.
    ///
    /// @param base what the first saw when changing it
    public record FieldValues(
            String name, @Nullable String base, @Nullable String mine, @Nullable String theirs) {}

    /// @param author id of an officer, `import:SOURCE` or `linkage`
    /// @param op the op that brought the value; null if it was made at the hub
    /// @param deletes whether this side deleted the record
    public record Side(String author, @Nullable UUID op, boolean deletes) {}

    /// Whether an officer has decided.
    public enum State {
        OPEN,
        SETTLED;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
