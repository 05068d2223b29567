package org.doorstep.domain.note;

import java.time.Instant;
import java.util.UUID;
import org.doorstep.domain.access.Category;

/// A note that is still being written. One for each person; stays on the laptop until it is written
/// or thrown away.
///
/// @param text as typed so far, may be blank
/// @param keptAt when the laptop last kept it
public record Draft(UUID person, Category service, String text, Instant keptAt) {}
