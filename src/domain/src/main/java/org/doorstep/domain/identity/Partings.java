package org.doorstep.domain.identity;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.record.Recorded;

/// Parts several records at once with a person whom they are not about.
public interface Partings {

    /// Decides that the leaving records are about one other person. Saved here and sent to the hub
    /// as one; they leave with the next sync, with what was theirs before somebody joined the two.
    ///
    /// @param stay those that are about the person; at least one
    /// @param leave those that are not; at least one
    Parted part(List<Recorded<SourceRecord>> stay, List<Recorded<SourceRecord>> leave);

    /// Takes it back.
    void undo(Parted parted);

    /// What was decided, to take it back.
    ///
    /// @param rulings in the order in which they were made
    record Parted(List<Made> rulings) {

        public Parted {
            rulings = List.copyOf(rulings);
        }
    }

    /// One ruling.
    ///
    /// @param about the record in whose file, service and level the ruling lies
    record Made(UUID ruling, UUID left, Recorded<SourceRecord> about) {}
}
