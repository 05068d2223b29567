package org.doorstep.borough.family;

import java.time.LocalDate;
import org.doorstep.borough.place.Dwelling;
import org.jspecify.annotations.Nullable;

/// A time at an address.
///
/// @param index which of the household's stays; 0 is the first
/// @param to last day, or nothing while it lasts
public record Stay(
        int index, Dwelling dwelling, Tenure tenure, LocalDate from, @Nullable LocalDate to) {

    /// The lowest index of a stay that is not the household's but somebody's own.
    public static final int FIRST_OWN = 16;

    /// More indexes than any household has.
    public static final int INDEXES = 32;

    /// Whether it was going on that day.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
