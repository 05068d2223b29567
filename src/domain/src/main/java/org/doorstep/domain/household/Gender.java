package org.doorstep.domain.household;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a person is drawn.
public enum Gender {
    MAN,
    WOMAN,
    NON_BINARY,
    NOT_KNOWN;

    /// Reads what a source says; what is not understood is not known.
    static Gender of(@Nullable String said) {
        return switch (said == null ? "" : said.strip().toLowerCase(Locale.ROOT)) {
            case "male", "m", "man" -> MAN;
            case "female", "f", "woman" -> WOMAN;
            case "non-binary", "nonbinary", "x" -> NON_BINARY;
            default -> NOT_KNOWN;
        };
    }
}
