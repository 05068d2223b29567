package org.doorstep.domain.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/// A unique property reference number: which property, whatever its address is written like. It has
/// no check digit.
///
/// @param value 1 to 999,999,999,999
public record Uprn(long value) {

    private static final Pattern DIGITS = Pattern.compile("0*([1-9]\\d{0,11})");
    private static final long LARGEST = 999_999_999_999L;

    public Uprn {
        if (value < 1 || value > LARGEST) {
            throw new IllegalArgumentException("not a property reference: " + value);
        }
    }

    /// Reads up to twelve digits, padded with noughts or not.
    public static Optional<Uprn> parse(String text) {
        var matcher = DIGITS.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Uprn(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    /// As officers read it: the digits without padding.
    public String shown() {
        return toString();
    }

    /// The digits without padding.
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
