package org.doorstep.domain.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.record.Recorded;

/// The changes that have not reached the hub yet.
public interface Waiting {

    /// The oldest of them, oldest first.
    List<Kept> oldest(int limit);

    /// @param savedAt when the officer saved it
    /// @param bytes about how much there is to send
    /// @param records what it says, of the types that this build knows; of a change to a record
    ///   that is there, the record as the officer made it
    record Kept(UUID opId, Instant savedAt, long bytes, List<Recorded<?>> records) {

        public Kept {
            records = List.copyOf(records);
        }
    }
}
