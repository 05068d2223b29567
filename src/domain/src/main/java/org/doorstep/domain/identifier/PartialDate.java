package org.doorstep.domain.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date of which the month or the day may not be known, as birth dates are.
///
/// @param year four digits
/// @param month 1 to 12, or 0 if not known
/// @param day 1 to 31, or 0 if not known; known only with the month
public record PartialDate(int year, int month, int day) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /// @throws DateTimeException if the calendar has no such date
    public PartialDate {
        if (month != 0) {
            YearMonth.of(year, month);
            if (day != 0) {
                LocalDate.of(year, month, day);
            }
        } else if (day != 0) {
            throw new DateTimeException("a day without its month: " + year + " day " + day);
        }
    }

    /// Reads `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; empty if the calendar has no such date.
    public static Optional<PartialDate> parse(String text) {
        var matcher = ISO.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PartialDate(
                            Integer.parseInt(matcher.group(1)),
                            number(matcher.group(2)),
                            number(matcher.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// The date, if it is known to the day.
    public Optional<LocalDate> full() {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /// Whether both may be the same day: what both know is equal.
    public boolean agreesWith(PartialDate other) {
        return year == other.year
                && (month == 0 || other.month == 0 || month == other.month)
                && (day == 0 || other.day == 0 || day == other.day);
    }

    /// As officers read it: `14 March 1979`, `March 1979` or `1979`.
    public String shown() {
        if (day != 0) {
            return LocalDate.of(year, month, day).format(DAY);
        }
        return month == 0 ? toString() : YearMonth.of(year, month).format(MONTH);
    }

    /// `1979-03-14`, `1979-03` or `1979`.
    @Override
    public String toString() {
        var text = new StringBuilder("%04d".formatted(year));
        if (month != 0) {
            text.append("-%02d".formatted(month));
        }
        if (day != 0) {
            text.append("-%02d".formatted(day));
        }
        return text.toString();
    }

    // An explicit month or day 00 is how some systems write "not known".
    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
