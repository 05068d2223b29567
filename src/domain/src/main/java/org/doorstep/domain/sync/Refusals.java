package org.doorstep.domain.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// The changes that the hub did not take as they were sent. None is lost: each stays on the laptop
/// until the officer has dealt with it.
public interface Refusals {

    /// The oldest first.
    List<Refused> refused();

    /// The officer has dealt with it: it is no longer listed, and what it said no longer stands in
    /// the file as if it were still to be sent.
    void dealtWith(UUID opId);

    /// The officer has not dealt with it after all: it is listed again.
    void listAgain(UUID opId);

    /// @param result rejected, or quarantined for a supervisor
    /// @param detail why, in plain words, if the hub said
    /// @param savedAt when the officer saved it
    /// @param records what it says, of the types that this build knows; of a change to a record
    ///   that is there, the record as the officer made it
    record Refused(
            UUID opId,
            Outcome.Result result,
            @Nullable String detail,
            Instant savedAt,
            List<Recorded<?>> records) {}
}
