package org.doorstep.domain.clock;

import java.util.Locale;

/// A length of time as a rule states it: *24 hours*, *56 days*, *10 working days*, *1 month*.
///
/// @param amount 0 or more
public record Span(int amount, Unit unit) {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MONTHS_OF_A_YEAR = 12;

    /// More than any law knows, and still quick to count.
    private static final int MOST = 4_000;

    public Span {
        if (amount < 0 || amount > MOST) {
            throw new IllegalArgumentException("a span is 0 to " + MOST + ", not " + amount);
        }
    }

    /// As a rule's file has it and an officer reads it.
    @Override
    public String toString() {
        return amount + " " + unit.words(amount);
    }

    /// Reads [#toString()]'s form. Weeks are read as days and years as months.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    public static Span parse(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+", 2);
        if (words.length < 2 || !words[0].matches("\\d{1,4}")) {
            throw notASpan(text);
        }
        var amount = Integer.parseInt(words[0]);
        return switch (words[1]) {
            case "hour", "hours" -> new Span(amount, Unit.HOURS);
            case "day", "days" -> new Span(amount, Unit.DAYS);
            case "week", "weeks" -> new Span(amount * DAYS_OF_A_WEEK, Unit.DAYS);
            case "working day", "working days" -> new Span(amount, Unit.WORKING_DAYS);
            case "month", "months" -> new Span(amount, Unit.MONTHS);
            case "year", "years" -> new Span(amount * MONTHS_OF_A_YEAR, Unit.MONTHS);
            default -> throw notASpan(text);
        };
    }

    private static IllegalArgumentException notASpan(String text) {
        return new IllegalArgumentException(
                "“%s” is no length of time. Write a number and hours, days, weeks, working days, months or years, as in “10 working days”."
                        .formatted(text));
    }
}
