package org.doorstep.linkage.normal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the dates of a column in whatever way it writes them. Whether the day or the month comes
/// first, the column as a whole tells; where it does not, the day does.
///
/// A date that the calendar does not have is read as it stands: it is a slip, and still much like
/// the right one.
public final class WrittenDates {

    private static final Pattern PARTS = Pattern.compile("[\\s./,-]+");
    private static final Pattern COMPACT = Pattern.compile("\\d{8}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}(?:\\.0)?");
    private static final Pattern TIME = Pattern.compile("(?<=\\d)[T ]\\d{1,2}:\\d{2}.*$");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final int TWELVE = 12;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2200;
    private static final int CENTURY = 100;
    private static final int TURN = 30;
    private static final int MONTH_LETTERS = 3;

    private final boolean monthFirst;
    private final boolean compactYearLast;

    private WrittenDates(boolean monthFirst, boolean compactYearLast) {
        this.monthFirst = monthFirst;
        this.compactYearLast = compactYearLast;
    }

    /// Learns how a column writes its dates.
    public static WrittenDates of(Iterable<String> column) {
        var firstAboveTwelve = 0;
        var secondAboveTwelve = 0;
        var yearFirst = 0;
        var yearLast = 0;
        for (var text : column) {
            var date = TIME.matcher(text.strip()).replaceFirst("");
            if (COMPACT.matcher(date).matches()) {
                yearFirst += isYear(Integer.parseInt(date.substring(0, 4))) ? 1 : 0;
                yearLast += isYear(Integer.parseInt(date.substring(4))) ? 1 : 0;
                continue;
            }
            var parts = PARTS.split(date);
            if (parts.length == 3 && number(parts[0]) <= 31 && number(parts[1]) <= 31) {
                firstAboveTwelve += number(parts[0]) > TWELVE ? 1 : 0;
                secondAboveTwelve += number(parts[1]) > TWELVE ? 1 : 0;
            }
        }
        return new WrittenDates(secondAboveTwelve > firstAboveTwelve, yearLast > yearFirst);
    }

    /// The date as `yyyy-mm-dd`, as far as it is known; empty if it is none.
    public Optional<String> iso(String text) {
        var date = TIME.matcher(text.strip()).replaceFirst("");
        if (COMPACT.matcher(date).matches()) {
            return compactYearLast
                    ? ordered(date.substring(0, 2), date.substring(2, 4), date.substring(4))
                    : Optional.of(
                            date.substring(0, 4)
                                    + "-"
                                    + date.substring(4, 6)
                                    + "-"
                                    + date.substring(6));
        }
        var parts = PARTS.split(date);
        return switch (parts.length) {
            case 1 -> year(parts[0]).map(year -> year);
            case 2 -> twoParts(parts);
            case 3 ->
                    year(parts[0]).isPresent() && parts[0].length() == 4
                            ? joined(parts[0], parts[1], parts[2])
                            : ordered(parts[0], parts[1], parts[2]);
            default -> Optional.empty();
        };
    }

    private static Optional<String> twoParts(String[] parts) {
        var first = year(parts[0]);
        return first.isPresent()
                ? joined(first.get(), parts[1], "0")
                : year(parts[1]).flatMap(year -> joined(year, parts[0], "0"));
    }

    private Optional<String> ordered(String one, String other, String year) {
        var full = year.length() == 2 && number(year) >= 0 ? century(number(year)) + year : year;
        if (month(one) > 0 && number(one) < 0) {
            return joined(full, one, other);
        }
        return monthFirst && number(other) >= 0
                ? joined(full, one, other)
                : joined(full, other, one);
    }

    private static Optional<String> joined(String year, String month, String day) {
        if (year(year).isEmpty() || month(month) < 0 || number(day) < 0) {
            return Optional.empty();
        }
        if (month(month) == 0) {
            return Optional.of(year);
        }
        return Optional.of(
                number(day) == 0
                        ? "%s-%02d".formatted(year, month(month))
                        : "%s-%02d-%02d".formatted(year, month(month), number(day)));
    }

    private static Optional<String> year(String text) {
        var digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return digits.length() == 4 && isYear(number(digits))
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static boolean isYear(int number) {
        return number >= FIRST_YEAR && number < LAST_YEAR;
    }

    private static String century(int year) {
        return year < TURN ? "20" : "19";
    }

    private static int month(String text) {
        var number = number(text);
        if (number >= 0 && number < CENTURY) {
            return number;
        }
        return text.length() < MONTH_LETTERS
                ? -1
                : Math.max(
                        -1,
                        oneBased(
                                MONTHS.indexOf(
                                        text.substring(0, MONTH_LETTERS)
                                                .toLowerCase(Locale.ROOT))));
    }

    private static int oneBased(int index) {
        return index < 0 ? -1 : index + 1;
    }

    private static int number(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return -1;
        }
        return Integer.parseInt(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }
}
