package org.doorstep.protocol.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/// Reads moments as the two sides write them. A first fill has two in each record, and the
/// formatter of the JDK would take a quarter of all reading; whatever is written otherwise is left
/// to it.
final class InstantReader extends StdDeserializer<Instant> {

    private static final int SHORTEST = "2026-01-01T00:00:00Z".length();
    private static final int LONGEST = "2026-01-01T00:00:00.123456789Z".length();
    private static final int SECONDS_A_DAY = 86_400;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        var usual = parser.hasToken(JsonToken.VALUE_STRING) ? usual(parser.getString()) : null;
        return usual == null ? InstantDeserializer.INSTANT.deserialize(parser, context) : usual;
    }

    /// Null if it is not of the usual form.
    static @Nullable Instant usual(String text) {
        var length = text.length();
        if (length < SHORTEST
                || length > LONGEST
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(length - 1) != 'Z') {
            return null;
        }
        var year = number(text, 0, 4);
        var month = number(text, 5, 7);
        var day = number(text, 8, 10);
        var hour = number(text, 11, 13);
        var minute = number(text, 14, 16);
        var second = number(text, 17, 19);
        var nanos = nanos(text, length - 1);
        if ((year | month | day | hour | minute | second | nanos) < 0
                || hour > 23
                || minute > 59
                || second > 59) {
            return null;
        }
        try {
            var days = LocalDate.of(year, month, day).toEpochDay();
            return Instant.ofEpochSecond(
                    days * SECONDS_A_DAY + (hour * 60L + minute) * 60 + second, nanos);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// -1 if there is anything but digits.
    private static int number(String text, int from, int to) {
        var number = 0;
        for (int i = from; i < to; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static int nanos(String text, int end) {
        if (end == SHORTEST - 1) {
            return 0;
        }
        var nanos = text.charAt(SHORTEST - 1) == '.' ? number(text, SHORTEST, end) : -1;
        for (int i = end - SHORTEST; i < 9 && nanos > 0; i++) {
            nanos *= 10;
        }
        return end == SHORTEST ? -1 : nanos;
    }
}
