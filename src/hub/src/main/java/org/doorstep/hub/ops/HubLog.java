package org.doorstep.hub.ops;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The hub's memory of what laptops pushed.
public interface HubLog {

    /// Works on the ledger in one transaction, alone for this laptop and for every record that the
    /// push mentions. Either all that was appended is kept or nothing. May be called again with the
    /// same work when somebody else was quicker.
    <T> T alone(Laptop laptop, Function<Ledger, T> work);

    /// How far the hub has come with this laptop's ops.
    Place place(Laptop laptop);

    /// Those of the records that the push speaks of which its officer does not see now: what they
    /// wrote may be held more closely than they are cleared for.
    List<UUID> left(Push push);

    /// Sequences everything committed so far.
    ///
    /// @return the revision from which all of it shows in the feed
    long settled();

    /// @param expectedSeq the number of the next op that the hub waits for
    /// @param lastOp the op under the number before; null if there is none
    record Place(long expectedSeq, @Nullable UUID lastOp) {}

    /// The ledger, while a laptop has it for itself.
    interface Ledger {

        Standing standing(Push push);

        /// Keeps the ops, with the versions they add and the rows that the sequencer waits for.
        void append(Push push, List<Judged> ops);
    }
}
