package org.doorstep.domain.citizen;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import org.doorstep.domain.identifier.PartialDate;

/// Completed years of life, as precisely as the birth date is known.
///
/// @param atLeast lower than `atMost` where the day or the month of birth is not known
public record Age(int atLeast, int atMost) {

    /// How old somebody born then is on that day; empty if they cannot be born yet.
    public static Optional<Age> on(LocalDate day, PartialDate born) {
        var earliest = earliest(born);
        var latest = latest(born);
        if (earliest.isAfter(day)) {
            return Optional.empty();
        }
        var most = Period.between(earliest, day).getYears();
        var least = latest.isAfter(day) ? 0 : Period.between(latest, day).getYears();
        return Optional.of(new Age(least, most));
    }

    /// As officers read it: `47`, or `46 or 47`.
    public String shown() {
        return atLeast == atMost ? Integer.toString(atMost) : atLeast + " or " + atMost;
    }

    private static LocalDate earliest(PartialDate born) {
        return LocalDate.of(
                born.year(),
                born.month() == 0 ? 1 : born.month(),
                born.day() == 0 ? 1 : born.day());
    }

    private static LocalDate latest(PartialDate born) {
        var month = YearMonth.of(born.year(), born.month() == 0 ? 12 : born.month());
        return born.day() == 0 ? month.atEndOfMonth() : month.atDay(born.day());
    }
}
