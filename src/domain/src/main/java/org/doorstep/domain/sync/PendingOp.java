package org.doorstep.domain.sync;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.record.Header;

/// One saved change of this laptop, waiting to reach the hub whole.
///
/// @param seq its place in this device's and incarnation's order, from 1, without gaps
/// @param opId never used twice
public record PendingOp(long seq, UUID opId, List<Insert> inserts) {

    /// A new record.
    ///
    /// @param type wire name
    /// @param body canonical JSON
    public record Insert(String type, Header header, String body) {}
}
