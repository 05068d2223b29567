package org.doorstep.borough.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.doorstep.borough.identity.Plain;
import org.jspecify.annotations.Nullable;

/// What old systems make of a value before it reaches a file.
final class Field {
    static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    static final DateTimeFormatter SLASHES_AND_TIME =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private Field() {}

    /// Upper case, no accents, cut to the field's width.
    static String capitals(String text, int width) {
        return cut(Plain.text(text).toUpperCase(Locale.ROOT), width);
    }

    /// Cut to the field's width.
    static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width);
    }

    static String slashes(@Nullable LocalDate day) {
        return day == null ? "" : SLASHES.format(day);
    }

    static String iso(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static String money(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
