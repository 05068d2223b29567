package org.doorstep.domain.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Bank holidays in England, as far as they have been announced.
///
/// @param from the first day that the table speaks of
/// @param until the last one; beyond it only weekends are known
/// @param days the holidays in between
public record Holidays(LocalDate from, LocalDate until, Set<LocalDate> days) {

    public Holidays {
        days = Set.copyOf(days);
        if (until.isBefore(from)
                || days.stream().anyMatch(day -> day.isBefore(from) || day.isAfter(until))) {
            throw new IllegalArgumentException("a holiday lies outside the table");
        }
    }

    /// Not a Saturday, a Sunday or a bank holiday in England.
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !days.contains(day);
    }

    /// Whether the table speaks of that day.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /// The day itself if it is a working day, else the next that is.
    public LocalDate workingDayFrom(LocalDate day) {
        var next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /// The day itself if it is a working day, else the last one before it.
    public LocalDate workingDayUpTo(LocalDate day) {
        var before = day;
        while (!isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    /// That many working days before a day.
    public LocalDate workingDaysBefore(LocalDate day, int number) {
        var before = day;
        for (int left = number; left > 0; ) {
            before = before.minusDays(1);
            if (isWorkingDay(before)) {
                left--;
            }
        }
        return before;
    }
}
