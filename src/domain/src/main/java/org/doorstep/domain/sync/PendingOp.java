package org.doorstep.domain.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Header;

/// One save of this laptop (an op group), waiting to reach the hub whole.
///
/// @param seq its place in this device's and incarnation's order, from 1, without gaps
/// @param opId never used twice
/// @param changes at most one of each record
public record PendingOp(long seq, UUID opId, List<Change> changes) {

    public PendingOp {
        changes = List.copyOf(changes);
    }

    /// What happens to one record.
    public sealed interface Change {

        /// The record's id.
        UUID record();
    }

    /// A new record.
    ///
    /// @param type wire name
    /// @param body canonical JSON
    public record Insert(String type, Header header, String body) implements Change {

        @Override
        public UUID record() {
            return header.id();
        }
    }

    /// A change to a record that is there.
    ///
    /// @param observedAt when the officer says that it was so
    public record Amendment(UUID record, Instant observedAt, Edit edit) implements Change {}
}
