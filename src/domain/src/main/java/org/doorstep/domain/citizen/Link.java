package org.doorstep.domain.citizen;

import java.util.Locale;
import java.util.UUID;

/// The decision that a source record is about the person in whose file the link is. Reversible: a
/// later version says otherwise.
///
/// @param sourceRecord id of the source record
/// @param by who decided
/// @param evidence why, in plain words
public record Link(UUID sourceRecord, DecidedBy by, String evidence) {

    /// Who decided. A human outranks a rule, a rule outranks the model.
    public enum DecidedBy {
        OFFICER,
        RULE,
        MODEL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads the wire name.
        public static DecidedBy parse(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }
}
