package org.doorstep.app.citizen.timeline;

import java.time.LocalDate;

/// The stretch of time that the timeline shows, in whole years.
///
/// @param first first year in it
/// @param last last year in it, not before the first
public record YearRange(int first, int last) {

    public YearRange {
        if (last < first) {
            throw new IllegalArgumentException("a range from " + first + " to " + last);
        }
    }

    public int years() {
        return last - first + 1;
    }

    public boolean contains(LocalDate date) {
        return date.getYear() >= first && date.getYear() <= last;
    }

    /// From 0 at the beginning of the first year to 1 at the end of the last.
    public double position(LocalDate date) {
        var inYear = (date.getDayOfYear() - 0.5) / date.lengthOfYear();
        return (date.getYear() - first + inYear) / years();
    }

    /// The same range with its beginning moved, kept within the bounds and before its end.
    YearRange startingAt(int year, YearRange bounds) {
        return new YearRange(Math.clamp(year, bounds.first, last), last);
    }

    /// The same range with its end moved, kept within the bounds and after its beginning.
    YearRange endingAt(int year, YearRange bounds) {
        return new YearRange(first, Math.clamp(year, first, bounds.last));
    }

    /// The whole range moved by some years, as far as the bounds let it.
    YearRange moved(int by, YearRange bounds) {
        var shift = Math.clamp(by, bounds.first - first, bounds.last - last);
        return new YearRange(first + shift, last + shift);
    }
}
