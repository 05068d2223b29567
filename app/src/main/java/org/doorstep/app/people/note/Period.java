package org.doorstep.app.people.note;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far back is looked.
public enum Period {
    ALL,
    YEAR,
    QUARTER,
    MONTH;

    /// The first day of it; null for all that there is.
    @Nullable LocalDate since(LocalDate today) {
        return switch (this) {
            case ALL -> null;
            case YEAR -> today.minusYears(1);
            case QUARTER -> today.minusMonths(3);
            case MONTH -> today.minusMonths(1);
        };
    }
}
