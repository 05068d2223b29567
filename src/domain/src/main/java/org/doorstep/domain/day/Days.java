package org.doorstep.domain.day;

import org.doorstep.domain.day.Day.Seen;
import org.jspecify.annotations.Nullable;

/// Reads an officer's day.
public interface Days {

    /// The day of the officer whose store it is.
    ///
    /// @param since how far they have looked; null if they never have, then nothing is news
    Day read(@Nullable Seen since);
}
