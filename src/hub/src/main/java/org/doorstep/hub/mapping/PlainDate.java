package org.doorstep.hub.mapping;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/// A date pattern in which each digit and letter has its place, as `dd/MM/yyyy HH:mm` or
/// `dd-MMM-yyyy`. Reads what is written just so, many times quicker than a formatter; of anything
/// else it says nothing.
///
/// @param fields the pattern's letter of each place, `N` for those of a month's name, or a blank
///   where the sign itself must stand
/// @param signs what must stand there
record PlainDate(String fields, String signs) {

    private static final char SIGN = ' ';
    private static final String NAME = "NNN";
    private static final String NAMES = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int MONTHS = 12;
    private static final int HOURS = 24;
    private static final int SIXTY = 60;

    /// @return null if the pattern has more to it than two digits of each part, four of the year,
    ///   and signs between them
    static @Nullable PlainDate of(String pattern) {
        var fields = new StringBuilder();
        var signs = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < pattern.length(); at++) {
            var letter = pattern.charAt(at);
            if (letter == '\'') {
                quoted = !quoted;
                continue;
            }
            var isSign = quoted || !Character.isLetter(letter);
            if (isSign && "[]{}#".indexOf(letter) >= 0) {
                return null;
            }
            fields.append(isSign ? SIGN : letter);
            signs.append(letter);
        }
        var places = fields.indexOf("N") < 0 ? fields.toString().replace("MMM", NAME) : "";
        var plain = new PlainDate(places, signs.toString());
        var named = plain.has(NAME);
        var letters = plain.fields.replace(" ", "");
        var date = plain.has("dd") && (named || plain.has("MM")) && plain.has("yyyy");
        var time = plain.has("HH") && plain.has("mm");
        var known =
                switch (letters.length() - (named ? 1 : 0)) {
                    case 8 -> date;
                    case 12 -> date && time;
                    case 14 -> date && time && plain.has("ss");
                    default -> false;
                };
        return known && !pattern.contains("''") ? plain : null;
    }

    /// @return null if the text is not written so, or is no day or no time of day
    @Nullable When read(String text) {
        if (text.length() != fields.length()) {
            return null;
        }
        int year = 0;
        int month = 0;
        int day = 0;
        int hour = 0;
        int minute = 0;
        int second = 0;
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            var digit = letter - '0';
            var field = fields.charAt(i);
            if (field == 'N') {
                month = month == 0 ? named(text, i) : month;
                continue;
            }
            if (field == SIGN ? letter != signs.charAt(i) : digit < 0 || digit > 9) {
                return null;
            }
            switch (field) {
                case 'y' -> year = 10 * year + digit;
                case 'M' -> month = 10 * month + digit;
                case 'd' -> day = 10 * day + digit;
                case 'H' -> hour = 10 * hour + digit;
                case 'm' -> minute = 10 * minute + digit;
                case 's' -> second = 10 * second + digit;
                default -> {}
            }
        }
        if (!isDay(year, month, day) || hour >= HOURS || minute >= SIXTY || second >= SIXTY) {
            return null;
        }
        var midnight = hour + minute + second == 0;
        return new When(
                LocalDate.of(year, month, day),
                midnight ? null : LocalTime.of(hour, minute, second));
    }

    /// -1 if there is no month's name.
    private static int named(String text, int at) {
        for (int month = 0; month < MONTHS; month++) {
            if (NAMES.regionMatches(true, month * NAME.length(), text, at, NAME.length())) {
                return month + 1;
            }
        }
        return -1;
    }

    private boolean has(String part) {
        var at = fields.indexOf(part);
        return at >= 0 && fields.indexOf(part.charAt(0), at + part.length()) < 0;
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= MONTHS
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
    }
}
