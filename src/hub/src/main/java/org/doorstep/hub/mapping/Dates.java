package org.doorstep.hub.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The date formats that a mapping declares, tried in order. Strict: 31 February is no date.
final class Dates {

    private static final int MOST_KEPT = 10_000;

    private final List<DateTimeFormatter> formats;

    /// Of the first pattern, if it is a plain one.
    private final @Nullable PlainDate plain;

    private final Map<String, Optional<When>> read = new ConcurrentHashMap<>();

    /// @param patterns as [DateTimeFormatter] takes them, with `y` for the year; month names in
    ///   English
    /// @throws IllegalArgumentException if one of them is no pattern
    Dates(List<String> patterns) {
        formats =
                patterns.stream()
                        .map(pattern ->
                                new DateTimeFormatterBuilder()
                                        .parseCaseInsensitive()
                                        .appendPattern(pattern.replace('y', 'u'))
                                        .toFormatter(Locale.ENGLISH)
                                        .withResolverStyle(ResolverStyle.STRICT))
                        .toList();
        plain = patterns.isEmpty() ? null : PlainDate.of(patterns.getFirst());
    }

    /// What is written plainly is read at once; anything else is left to the JDK, and remembered:
    /// the same dates come again and again in an extract.
    Optional<When> read(String text) {
        var when = plain == null ? null : plain.read(text);
        if (when != null) {
            return Optional.of(when);
        }
        var known = read.get(text);
        if (known == null) {
            known = readAnew(text);
            if (read.size() >= MOST_KEPT) {
                read.clear();
            }
            read.put(text, known);
        }
        return known;
    }

    private Optional<When> readAnew(String text) {
        for (var format : formats) {
            var position = new ParsePosition(0);
            var fields = format.parseUnresolved(text, position);
            if (fields != null && position.getIndex() == text.length()) {
                return resolve(format, text);
            }
        }
        return Optional.empty();
    }

    private static Optional<When> resolve(DateTimeFormatter format, String text) {
        try {
            var parsed = format.parse(text);
            var time =
                    parsed.isSupported(ChronoField.HOUR_OF_DAY)
                            ? parsed.query(TemporalQueries.localTime())
                            : null;
            return Optional.of(
                    new When(
                            LocalDate.from(parsed), LocalTime.MIDNIGHT.equals(time) ? null : time));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
