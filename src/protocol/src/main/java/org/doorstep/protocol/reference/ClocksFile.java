package org.doorstep.protocol.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.clock.Checked;
import org.doorstep.domain.clock.FirstDay;
import org.doorstep.domain.clock.Roll;
import org.doorstep.domain.clock.Rule;
import org.doorstep.domain.clock.RuleBook;
import org.doorstep.domain.clock.Span;
import org.doorstep.domain.clock.Unit;

/// Reads a file of time limits.
final class ClocksFile {

    private static final Span NO_TIME = new Span(0, Unit.DAYS);
    private static final String DATE = "Write a date as 2026-08-06.";

    private ClocksFile() {}

    /// @throws FlawedFileException saying everything that is wrong
    static RuleBook read(String text) {
        var file = Part.whole(text);
        var rules = file.each("clocks").stream().map(ClocksFile::rule).toList();
        file.finish();
        try {
            return new RuleBook(rules);
        } catch (IllegalArgumentException e) {
            file.wrong(String.valueOf(e.getMessage()));
            file.finish();
            throw e;
        }
    }

    private static Rule rule(Part part) {
        var from = part.readMaybe("from", LocalDate::parse, LocalDate.MIN, DATE).orElse(null);
        var until = part.readMaybe("until", LocalDate::parse, LocalDate.MAX, DATE).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            part.wrong("“until” is before “from”.");
            until = null;
        }
        return new Rule(
                part.text("id"),
                part.read("service", Category::parse, Category.OTHER, oneOf(Category.values())),
                part.text("title"),
                part.text("starts"),
                part.read("limit", Span::parse, NO_TIME, null),
                choice(part, "first_day", FirstDay.values(), FirstDay.NEXT),
                part.readMaybe(
                                "roll",
                                word -> parse(word, Roll.values()),
                                Roll.NONE,
                                oneOf(Roll.values()))
                        .orElse(Roll.NONE),
                part.read("warn", Span::parse, NO_TIME, null),
                from,
                until,
                part.truth("statutory"),
                part.text("source"),
                choice(part, "checked", Checked.values(), Checked.UNVERIFIED),
                part.texts("pauses"),
                part.maybe("note").orElse(null));
    }

    private static <T extends Enum<T>> T choice(Part part, String name, T[] values, T harmless) {
        return part.read(name, word -> parse(word, values), harmless, oneOf(values));
    }

    private static <T extends Enum<T>> T parse(String word, T[] values) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static String oneOf(Object[] values) {
        return Arrays.stream(values)
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "Use one of: ", "."));
    }
}
