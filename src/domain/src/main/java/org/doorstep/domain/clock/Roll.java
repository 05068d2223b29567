package org.doorstep.domain.clock;

import java.util.Locale;

/// Where a limit goes that would end on a day that is no working day.
public enum Roll {
    /// It stays.
    NONE,
    /// To the next working day.
    FORWARD,
    /// To the working day before.
    BACK;

    /// The name in files.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
