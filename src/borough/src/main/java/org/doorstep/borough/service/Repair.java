package org.doorstep.borough.service;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// A repair asked for.
///
/// @param tenantRef who reported it
/// @param priority HACT priority, `1` immediate to `5` inspection
public record Repair(
        String job,
        String tenantRef,
        LocalDateTime reported,
        String trade,
        String priority,
        String description,
        String status,
        @Nullable LocalDate completed) {}
