package org.doorstep.domain.clock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a limit ends.
///
/// @param day the last day
/// @param moment the very moment, of limits in hours; null if the whole day is left
/// @param certain false where bank holidays that nobody has announced yet could move it
public record Deadline(LocalDate day, @Nullable Instant moment, boolean certain) {

    /// A day that somebody set.
    public static Deadline on(LocalDate day) {
        return new Deadline(day, null, true);
    }
}
