package org.doorstep.domain.citizen;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How things stand between a service and the person, as the source system says: what the service's
/// tile shows.
///
/// @param label the state in a word or two, for example *Open* or *In arrears*
/// @param attention whether somebody must act
/// @param summary one line, for example *Rent £412.60 behind*; null if there is nothing to say
/// @param worker who holds it, or null
/// @param nextStep what happens next, or null
public record ServiceState(
        String label,
        Attention attention,
        @Nullable String summary,
        @Nullable String worker,
        @Nullable String nextStep) {

    /// From calm to pressing.
    public enum Attention {
        NONE,
        AT_RISK,
        LATE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads the wire name.
        public static Attention parse(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }
}
