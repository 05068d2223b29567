package org.doorstep.domain.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// The conflicts in the files that this laptop holds.
public interface Conflicts {

    /// Those that nobody has settled, in the order in which they came.
    List<Open> open();

    /// How many those are.
    int count();

    /// Settles one: an ordinary change of the record on its present value, and the conflict with
    /// it. Safe on the disk on return; waits for the hub. What is chosen against stays in the
    /// record's history and in the conflict.
    ///
    /// @param seen as the officer saw it when choosing
    /// @throws IllegalArgumentException if the record would make no sense; the message says why and
    ///   is for the officer to read
    Settled settle(Open seen, Choice choice);

    /// Takes [#settle] back: the record gets what it had before, the conflict is open again. What
    /// somebody else changed meanwhile stays, and is contested if it is the same.
    void reopen(Settled settled);

    /// A conflict with what it is about.
    ///
    /// @param conflict observed when the first side changed the record
    /// @param about the record as it stands, in this build's form; null if it is deleted
    /// @param fields those in question, in the conflict's order
    /// @param theirsAt when the other side's value was recorded; null if the record has since been
    ///   changed again, or is deleted
    record Open(
            Recorded<Conflict> conflict,
            @Nullable Recorded<?> about,
            List<Contested> fields,
            @Nullable Instant theirsAt) {

        public Open {
            fields = List.copyOf(fields);
        }
    }

    /// One field in question.
    ///
    /// @param present what stands in it now: what *theirs* is, unless it was changed again since
    record Contested(String name, Value base, Value mine, Value theirs, Value present) {}

    /// What a field holds.
    sealed interface Value {

        /// It is empty.
        record Nothing() implements Value {}

        /// Words, a date, or the name of a state.
        record Text(String text) implements Value {}

        /// A set.
        record Members(List<String> members) implements Value {

            public Members {
                members = List.copyOf(members);
            }
        }

        /// A clock that runs or stands.
        record Clock(Running running) implements Value {}
    }

    /// What the officer decides.
    sealed interface Choice {

        /// What the one gave whose change found the fields changed. Where that one deleted the
        /// record, it is deleted.
        record Mine() implements Choice {}

        /// What stands in the record stays.
        record Theirs() implements Choice {}

        /// Something else.
        ///
        /// @param fields by name; of the conflict's fields those that are absent stay as they stand
        record Another(Map<String, Value> fields) implements Choice {

            public Another {
                fields = Map.copyOf(fields);
            }
        }
    }

    /// What was done, so that it can be taken back.
    ///
    /// @param before all that stood in the record, each field as canonical JSON
    /// @param after all that stands in it since; empty if it was deleted
    /// @param made the same in this build's form; null if it was deleted
    record Settled(
            UUID conflict,
            UUID record,
            Map<String, String> before,
            Map<String, String> after,
            @Nullable Object made) {

        public Settled {
            before = Map.copyOf(before);
            after = Map.copyOf(after);
        }
    }
}
