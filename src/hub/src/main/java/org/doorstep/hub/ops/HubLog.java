package org.doorstep.hub.ops;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The hub's memory of what laptops pushed.
public interface HubLog {

    /// Works on the ledger in one transaction, alone for this laptop. Either all that was appended
    /// is kept or nothing. May be called again with the same work when somebody else was quicker.
    <T> T alone(Laptop laptop, Function<Ledger, T> work);

    /// The number of the next op that the hub waits for.
    long expectedSeq(Laptop laptop);

    /// The revision from which each of these ops shows in the feed, once everything committed so
    /// far has been sequenced; an op that nobody receives is not named.
    Map<UUID, Long> visibleFrom(List<UUID> opIds);

    /// The ledger, while a laptop has it for itself.
    interface Ledger {

        Standing standing(Push push);

        /// Keeps the ops, with the versions they add and the rows that the sequencer waits for.
        void append(Push push, List<Judged> ops);
    }
}
