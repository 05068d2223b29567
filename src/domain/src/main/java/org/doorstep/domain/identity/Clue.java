package org.doorstep.domain.identity;

import java.util.Locale;

/// What one comparison of two source records says of their being one person. It names no value, so
/// that it may be read where only one of the two may.
///
/// @param about what was compared
/// @param agreement how it came out
/// @param finding in plain words, for example *Same birth date*
/// @param tenths tenths of bits for one person if above nought, against it if below; 10 doubles the
///   odds
public record Clue(About about, Agreement agreement, String finding, int tenths) {

    private static final int STRONG = 50;
    private static final int FAIR = 15;

    /// What was compared.
    public enum About {
        FIRST_NAME,
        LAST_NAME,
        BIRTH_DATE,
        ADDRESS,
        SEX,
        NHS_NUMBER,
        NATIONAL_INSURANCE_NUMBER,
        PHONE,
        EMAIL,
        OTHER;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How two values agree.
    public enum Agreement {
        SAME,
        CLOSE,
        DIFFERENT;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How much it tells, in plain words.
    public String strength() {
        var size = Math.abs(tenths);
        if (size < FAIR) {
            return "tells little";
        }
        return (size < STRONG ? "" : "strongly ") + (tenths > 0 ? "for" : "against");
    }
}
