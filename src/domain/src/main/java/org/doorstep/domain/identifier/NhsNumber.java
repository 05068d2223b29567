package org.doorstep.domain.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/// An NHS number: nine digits and a check digit (modulus 11).
///
/// Numbers that begin with 9 are never issued and serve as samples; they pass, because their check
/// digit is as good as any. [#issuedInEnglandOrWales()] tells them apart.
///
/// @param value ten digits
public record NhsNumber(String value) {

    private static final Pattern SPACED = Pattern.compile("(\\d{3})[ -]?(\\d{3})[ -]?(\\d{4})");
    private static final int LENGTH = 10;

    public NhsNumber {
        if (!value.matches("\\d{10}") || !checks(value)) {
            throw new IllegalArgumentException("not an NHS number: " + value);
        }
    }

    /// Reads ten digits, with or without spaces or hyphens after the third and the sixth.
    public static Optional<NhsNumber> parse(String text) {
        var matcher = SPACED.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var digits = matcher.group(1) + matcher.group(2) + matcher.group(3);
        return checks(digits) ? Optional.of(new NhsNumber(digits)) : Optional.empty();
    }

    /// Whether it lies in the ranges that England, Wales and the Isle of Man use: anything else
    /// deserves a second look, not a refusal.
    public boolean issuedInEnglandOrWales() {
        var first = value.charAt(0);
        return first == '4' || first == '6' || first == '7';
    }

    /// As officers read it: `999 000 0018`.
    public String shown() {
        return value.substring(0, 3) + " " + value.substring(3, 6) + " " + value.substring(6);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean checks(String digits) {
        var sum = 0;
        for (var i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (LENGTH - i);
        }
        // A remainder of 1 would need the check digit 10: such numbers are not issued.
        var check = (11 - sum % 11) % 11;
        return check == digits.charAt(LENGTH - 1) - '0';
    }
}
