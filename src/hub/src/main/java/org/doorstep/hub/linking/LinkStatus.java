package org.doorstep.hub.linking;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a linking run went, or how far it has come.
///
/// @param stage what it is doing, in plain words
/// @param message for people: why it failed; null if it did not
/// @param done of the present stage
/// @param total of the present stage, 0 if not known
/// @param persons how many people the source records are about
/// @param links how many source records were newly linked, or linked otherwise than before
public record LinkStatus(
        UUID id,
        State state,
        String stage,
        @Nullable String message,
        long done,
        long total,
        long persons,
        long links) {

    /// Where a run stands.
    public enum State {
        RUNNING,
        DONE,
        /// Somebody stopped it; the files written so far are whole, the next run goes on.
        CANCELLED,
        FAILED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads the form in the database.
        static State parse(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
