package org.doorstep.sync.hub;

import java.util.List;
import org.doorstep.domain.sync.Outcome;

/// What the hub says to changes that were sent.
public sealed interface PushAnswer {

    /// Each has an outcome.
    record Settled(List<Outcome> outcomes) implements PushAnswer {}

    /// The hub has not had the changes before these.
    ///
    /// @param expectedSeq the number that it expects next
    record Gap(long expectedSeq) implements PushAnswer {}

    /// The hub has had other work under these numbers: this laptop's store was restored or cloned.
    record Clash() implements PushAnswer {}
}
