package org.doorstep.domain.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A National Insurance number: two letters, six digits, and a suffix letter that many systems
/// leave out. It has no check digit, so that a well-formed number may still be somebody else's.
///
/// Source: HMRC manual NIM39110.
///
/// @param value upper case without spaces, for example `QQ123456C` or `QQ123456`
public record NationalInsuranceNumber(String value) {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}]+");
    private static final Pattern ISSUED =
            Pattern.compile(
                    "(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]?");
    private static final Pattern SAMPLE = Pattern.compile("QQ\\d{6}[A-D]?");
    private static final int STEM = 8;

    public NationalInsuranceNumber {
        if (!ISSUED.matcher(value).matches() && !SAMPLE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a National Insurance number: " + value);
        }
    }

    /// Reads what a system holds or an officer typed; spaces, punctuation and case do not matter.
    ///
    /// @param samples whether numbers that begin with `QQ`, which are never issued, are well-formed
    public static Optional<NationalInsuranceNumber> parse(String text, Samples samples) {
        var plain = NOISE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        var wellFormed =
                ISSUED.matcher(plain).matches()
                        || (samples == Samples.ACCEPTED && SAMPLE.matcher(plain).matches());
        return wellFormed ? Optional.of(new NationalInsuranceNumber(plain)) : Optional.empty();
    }

    /// Reads an issued number; sample numbers are refused.
    public static Optional<NationalInsuranceNumber> parse(String text) {
        return parse(text, Samples.REFUSED);
    }

    /// Letters and digits without the suffix: what tells two people apart.
    public String stem() {
        return value.substring(0, STEM);
    }

    /// Whether the number is one of those that are never issued.
    public boolean sample() {
        return value.startsWith("QQ");
    }

    /// As officers read it: `QQ 12 34 56 C`.
    public String shown() {
        var pairs =
                String.join(
                        " ",
                        value.substring(0, 2),
                        value.substring(2, 4),
                        value.substring(4, 6),
                        value.substring(6, STEM));
        return value.length() == STEM ? pairs : pairs + " " + value.substring(STEM);
    }

    @Override
    public String toString() {
        return value;
    }
}
