package org.doorstep.borough.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that happened on a social care file.
///
/// @param text what it was about; long for children's files
public record CareEvent(
        String id,
        String type,
        LocalDate start,
        @Nullable LocalDate end,
        String outcome,
        String text,
        String worker) {}
