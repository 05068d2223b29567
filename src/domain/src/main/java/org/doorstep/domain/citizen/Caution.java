package org.doorstep.domain.citizen;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A warning that a source system holds, shown before anything else about the person.
///
/// @param level how it is shown and ordered
/// @param text in the officers' words, for example *Do not visit alone*
/// @param since null if the source does not say
/// @param reviewOn null if the source does not say
public record Caution(
        Level level, String text, @Nullable LocalDate since, @Nullable LocalDate reviewOn) {

    /// In the order in which cautions are shown.
    public enum Level {
        /// Danger to someone.
        STOP,
        /// The address must not be shown.
        DO_NOT_DISCLOSE,
        CARE,
        KNOW;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads the wire name.
        public static Level parse(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }
}
