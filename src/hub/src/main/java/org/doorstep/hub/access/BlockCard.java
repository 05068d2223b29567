package org.doorstep.hub.access;

import java.time.Instant;
import java.util.UUID;

/// An officer who must not see a file.
///
/// @param kind `family`, `conflict_of_interest` or `other`
/// @param setBy who says so
public record BlockCard(
        UUID id,
        UUID file,
        String officer,
        String kind,
        String reason,
        String setBy,
        Instant setAt) {}
