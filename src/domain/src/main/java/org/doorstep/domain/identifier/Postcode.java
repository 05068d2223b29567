package org.doorstep.domain.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A postcode, by the lenient rule that a council should use at the door: whether it exists is for
/// a look-up to say.
///
/// @param outward where the post goes first, for example `XQ1`, `GIR` or `BFPO`
/// @param inward the rest, for example `1AA`, or the number of a forces post office
public record Postcode(String outward, String inward) {

    private static final Pattern LENIENT =
            Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?|GIR(?=0AA))([0-9][A-Z]{2})");
    private static final Pattern FORCES = Pattern.compile("(BFPO)([0-9]{1,4})");

    /// Rule of BS 7666, as given in the Cabinet Office's schema `bs7666-v2-0`.
    private static final Pattern BS7666 =
            Pattern.compile(
                    "GIR 0AA|([A-Z&&[^QVX]][0-9][0-9]?"
                            + "|[A-Z&&[^QVX]][A-Z&&[^IJZ]][0-9][0-9]?"
                            + "|[A-Z&&[^QVX]][0-9][A-HJKSTUW]"
                            + "|[A-Z&&[^QVX]][A-Z&&[^IJZ]][0-9][ABEHMNPRVWXY])"
                            + " [0-9][A-Z&&[^CIKMOV]]{2}");

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}]+");
    private static final int INWARD = 3;

    public Postcode {
        var joined = outward + inward;
        if (!LENIENT.matcher(joined).matches() && !FORCES.matcher(joined).matches()) {
            throw new IllegalArgumentException("not a postcode: " + outward + " " + inward);
        }
    }

    /// Reads a postcode in any case, with or without its space. A letter O where only a digit can
    /// stand is read as nought.
    public static Optional<Postcode> parse(String text) {
        var plain = NOISE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return split(plain).or(() -> split(noughtRepaired(plain)));
    }

    /// The sector: the outward part and the first digit of the inward, for example `XQ1 1`; for the
    /// forces the whole.
    public String sector() {
        return forces() ? toString() : outward + " " + inward.charAt(0);
    }

    /// Whether it follows BS 7666 to the letter. If not, a warning is due, never a refusal.
    public boolean regular() {
        return BS7666.matcher(toString()).matches();
    }

    /// Whether it stands for a circumstance and not a place, as the health service's `ZZ99 3VZ` for
    /// no fixed abode does. Never to be put on a map.
    public boolean pseudo() {
        return outward.equals("ZZ99");
    }

    /// As officers read it, which is also how it is stored: `XQ1 1AA`.
    public String shown() {
        return toString();
    }

    @Override
    public String toString() {
        return outward + " " + inward;
    }

    private boolean forces() {
        return outward.equals("BFPO");
    }

    private static Optional<Postcode> split(String plain) {
        for (var pattern : new Pattern[] {LENIENT, FORCES}) {
            var matcher = pattern.matcher(plain);
            if (matcher.matches()) {
                return Optional.of(new Postcode(matcher.group(1), matcher.group(2)));
            }
        }
        return Optional.empty();
    }

    private static String noughtRepaired(String plain) {
        var inward = plain.length() - INWARD;
        if (inward < 2) {
            return plain;
        }
        var repaired = new StringBuilder(plain);
        for (var position : new int[] {inward - 1, inward}) {
            if (repaired.charAt(position) == 'O') {
                repaired.setCharAt(position, '0');
            }
        }
        return repaired.toString();
    }
}
