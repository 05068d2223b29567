package org.doorstep.domain.clock;

import java.util.Locale;

/// Which day is the first that counts. Hours count from the moment itself.
public enum FirstDay {
    /// The day of the event is day one: *56 days beginning with the day*.
    SAME,
    /// The day after it is day one: *within 14 days of*.
    NEXT;

    /// The name in files.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
