package org.doorstep.borough.family;

import java.time.LocalDate;

/// The day on which Wrenford's households are as their seeds make them. What happened before is
/// their history; what a later night shows beyond it (moves, births, deaths, corrections) comes
/// about day by day.
public final class Census {
    /// 1 November 2026.
    public static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private Census() {}

    /// The day this many years before the census.
    static LocalDate yearsBefore(double years) {
        return DAY.minusDays(Math.round(years * 365.25));
    }
}
