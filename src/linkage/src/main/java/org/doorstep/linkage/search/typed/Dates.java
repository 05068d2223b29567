package org.doorstep.linkage.search.typed;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.doorstep.linkage.search.typed.Reading.Birthday;
import org.doorstep.linkage.search.typed.Reading.Born;

/// Birth dates in any usual form, whole or in part, also while the year is still being typed. The
/// day comes before the month.
final class Dates {

    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{1,4})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]?");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[/.-](\\d{1,2})(?:[/.-](\\d{1,2}))?");
    private static final Pattern EIGHT = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern EIGHT_ISO = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SIX = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(?:18[89]|19\\d|20\\d)\\d");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern SOME_YEAR = Pattern.compile("\\d{1,4}");
    private static final Pattern FULL_YEAR = Pattern.compile("\\d{4}");
    private static final int YEAR_DIGITS = 4;
    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2199;

    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("january", 1),
                    Map.entry("feb", 2),
                    Map.entry("february", 2),
                    Map.entry("mar", 3),
                    Map.entry("march", 3),
                    Map.entry("apr", 4),
                    Map.entry("april", 4),
                    Map.entry("may", 5),
                    Map.entry("jun", 6),
                    Map.entry("june", 6),
                    Map.entry("jul", 7),
                    Map.entry("july", 7),
                    Map.entry("aug", 8),
                    Map.entry("august", 8),
                    Map.entry("sep", 9),
                    Map.entry("sept", 9),
                    Map.entry("september", 9),
                    Map.entry("oct", 10),
                    Map.entry("october", 10),
                    Map.entry("nov", 11),
                    Map.entry("november", 11),
                    Map.entry("dec", 12),
                    Map.entry("december", 12));

    private Dates() {}

    /// What one word with digits may say of a birth date.
    static List<Reading> single(String word) {
        var readings = new ArrayList<Reading>();
        whole(DAY_MONTH_YEAR, word)
                .ifPresent(m -> addDate(readings, m.group(1), m.group(2), m.group(3)));
        whole(DAY_MONTH, word).ifPresent(m -> addDate(readings, m.group(1), m.group(2), ""));
        whole(MONTH_YEAR, word).ifPresent(m -> addMonth(readings, m.group(2), m.group(1)));
        whole(ISO, word)
                .ifPresent(m -> {
                    if (m.group(3) == null) {
                        addMonth(readings, m.group(1), m.group(2));
                    } else {
                        addDate(readings, m.group(3), m.group(2), m.group(1));
                    }
                });
        whole(EIGHT, word).ifPresent(m -> addDate(readings, m.group(1), m.group(2), m.group(3)));
        whole(EIGHT_ISO, word)
                .ifPresent(m -> addDate(readings, m.group(3), m.group(2), m.group(1)));
        whole(SIX, word).ifPresent(m -> addDate(readings, m.group(1), m.group(2), m.group(3)));
        if (YEAR.matcher(word).matches()) {
            var year = Integer.parseInt(word);
            readings.add(new Born(year * 10_000, year * 10_000 + 9_999));
        }
        return readings;
    }

    /// A date in several words: *14 mar*, *14th March 1979*, *14 3 1979*.
    static Optional<Typed.Several> several(List<String> words) {
        if (words.size() < 2) {
            return Optional.empty();
        }
        var day = whole(DAY, words.get(0)).map(m -> m.group(1));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        var named = MONTHS.get(words.get(1));
        var year = words.size() > 2 ? words.get(2) : "";
        var readings = new ArrayList<Reading>();
        if (named != null) {
            var withYear = SOME_YEAR.matcher(year).matches();
            addDate(readings, day.get(), named.toString(), withYear ? year : "");
            return several(withYear ? 3 : 2, readings);
        }
        if (whole(DAY, words.get(1)).isPresent() && FULL_YEAR.matcher(year).matches()) {
            addDate(readings, day.get(), words.get(1), year);
            return several(3, readings);
        }
        return Optional.empty();
    }

    /// A month by its name.
    static Optional<Reading> month(String word) {
        return Optional.ofNullable(MONTHS.get(word))
                .map(month -> new Birthday(month, 0, FIRST_YEAR, LAST_YEAR));
    }

    private static Optional<Typed.Several> several(int words, List<Reading> readings) {
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Typed.Several(words, new Term(readings)));
    }

    private static Optional<MatchResult> whole(Pattern pattern, String word) {
        var matcher = pattern.matcher(word);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static void addMonth(List<Reading> readings, String year, String month) {
        var number = Integer.parseInt(month);
        if (number >= 1 && number <= 12) {
            var start = Integer.parseInt(year) * 10_000 + number * 100;
            readings.add(new Born(start, start + 99));
        }
    }

    /// Adds a day of the year; a year of two digits is of this or the last century, and any may
    /// still lack digits.
    private static void addDate(List<Reading> readings, String day, String month, String year) {
        var dayNumber = Integer.parseInt(day);
        var monthNumber = Integer.parseInt(month);
        try {
            MonthDay.of(monthNumber, dayNumber);
        } catch (DateTimeException noSuchDay) {
            return;
        }
        if (year.isEmpty()) {
            readings.add(new Birthday(monthNumber, dayNumber, FIRST_YEAR, LAST_YEAR));
            return;
        }
        var number = Integer.parseInt(year);
        if (year.length() == 2) {
            readings.add(new Birthday(monthNumber, dayNumber, 1900 + number, 1900 + number));
            readings.add(new Birthday(monthNumber, dayNumber, 2000 + number, 2000 + number));
        }
        var missing = (int) Math.pow(10, YEAR_DIGITS - year.length());
        var from = Math.max(FIRST_YEAR, number * missing);
        var to = Math.min(LAST_YEAR, number * missing + missing - 1);
        if (from <= to) {
            readings.add(new Birthday(monthNumber, dayNumber, from, to));
        }
    }
}
