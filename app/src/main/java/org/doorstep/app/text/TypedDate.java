package org.doorstep.app.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/// A date as an officer types it into three fields. Months by number or name.
public sealed interface TypedDate {

    /// Nothing is typed.
    record Empty() implements TypedDate {}

    /// A part is missing.
    ///
    /// @param part *day*, *month* or *year*
    record Partly(String part) implements TypedDate {}

    /// There is no such day.
    record Impossible() implements TypedDate {}

    record Day(LocalDate date) implements TypedDate {}

    static TypedDate read(String day, String month, String year) {
        if (day.isBlank() && month.isBlank() && year.isBlank()) {
            return new Empty();
        }
        if (day.isBlank() || month.isBlank() || year.isBlank()) {
            return new Partly(day.isBlank() ? "day" : month.isBlank() ? "month" : "year");
        }
        try {
            var whole = Integer.parseInt(year.strip());
            return whole < 1000
                    ? new Impossible()
                    : new Day(LocalDate.of(whole, month(month), Integer.parseInt(day.strip())));
        } catch (DateTimeException | NumberFormatException e) {
            return new Impossible();
        }
    }

    /// The number of a month typed as a number or as a name of three letters or more.
    ///
    /// @throws NumberFormatException if it is neither
    static int month(String typed) {
        var word = typed.strip().toLowerCase(Locale.UK);
        for (var month : Month.values()) {
            var name = month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.UK);
            if (word.length() >= 3 && name.startsWith(word)) {
                return month.getValue();
            }
        }
        return Integer.parseInt(word);
    }
}
