package org.doorstep.hub.quarantine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One change that waits for a decision.
///
/// @param officer who wrote it
/// @param file into which; null where the hub does not know the record, then category and
///   sensitivity are null too
/// @param change as the laptop sent it
/// @param holder to whom it was handed over; null while it is with the supervisors
public record QuarantineCard(
        UUID id,
        String officer,
        String officerName,
        @Nullable UUID file,
        @Nullable String category,
        @Nullable Integer sensitivity,
        JsonNode change,
        Instant receivedAt,
        @Nullable String holder) {}
