package org.doorstep.domain.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time during which a clock stood still.
///
/// @param from when it was stopped
/// @param until when it went on; null while it stands
/// @param reason why, for officers
public record Pause(Instant from, @Nullable Instant until, String reason) {}
