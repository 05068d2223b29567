package org.doorstep.protocol.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `POST /v1/sync/session`: the laptop says where it stands.
///
/// @param device the laptop's id
/// @param incarnation changes when the laptop's store was restored or cloned
/// @param epoch the hub epoch that the laptop knows; null at first
/// @param revision the last checkpoint of that epoch that the laptop has reached; 0 before the
///   first
/// @param nextSeq number of its next op
/// @param app the client's version, for the hub's records
/// @param localClock what the laptop's clock says
public record SessionRequest(
        UUID device,
        UUID incarnation,
        @Nullable UUID epoch,
        long revision,
        long nextSeq,
        String app,
        Instant localClock) {}
