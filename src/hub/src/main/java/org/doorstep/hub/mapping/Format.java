package org.doorstep.hub.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How a column's value is shown in words. What cannot be read is shown as it is.
@FunctionalInterface
interface Format {

    Format AS_IT_IS = (value, row) -> value;

    DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /// As officers read them, January first.
    List<String> MONTHS =
            Arrays.stream(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
                    .toList();

    /// How long the point and the pence are.
    int PENCE = 3;

    /// Blank if there is nothing to show.
    String shown(String value, Row row);

    /// The format of that name, or of the code list of that name.
    static Optional<Format> named(String name, Map<String, Map<String, String>> codes) {
        var list = codes.get(name);
        if (list != null) {
            return Optional.of((value, row) -> list.getOrDefault(value, value));
        }
        return Optional.ofNullable(
                switch (name) {
                    case "date" ->
                            (value, row) ->
                                    row.table().dates().read(value).map(Format::day).orElse(value);
                    case "money" ->
                            (value, row) -> Numbers.read(value).map(Format::money).orElse(value);
                    case "amount" ->
                            (value, row) ->
                                    Numbers.read(value)
                                            .map(BigDecimal::abs)
                                            .map(Format::money)
                                            .orElse(value);
                    case "name" -> (value, row) -> Capitals.toName(value);
                    case "sentence" -> (value, row) -> Capitals.toSentence(value);
                    case "lower" -> (value, row) -> value.toLowerCase(Locale.UK);
                    case "officer" ->
                            (value, row) ->
                                    row.surroundings().officers().getOrDefault(value, value);
                    default -> null;
                });
    }

    private static String day(When when) {
        var date = when.date();
        var day =
                date.getDayOfMonth()
                        + " "
                        + MONTHS.get(date.getMonthValue() - 1)
                        + " "
                        + date.getYear();
        LocalTime time = when.time();
        return time == null ? day : day + ", " + time.format(TIME);
    }

    /// By hand: a formatter would take longer than all else about a row.
    private static String money(BigDecimal amount) {
        var pounds =
                new StringBuilder(amount.abs().setScale(2, RoundingMode.HALF_UP).toPlainString());
        for (int comma = pounds.length() - PENCE - 3; comma > 0; comma -= 3) {
            pounds.insert(comma, ',');
        }
        return (amount.signum() < 0 ? "−£" : "£") + pounds;
    }
}
