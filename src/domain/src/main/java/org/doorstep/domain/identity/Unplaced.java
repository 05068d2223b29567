package org.doorstep.domain.identity;

import java.util.Locale;
import java.util.UUID;

/// Something an officer wrote while two people were taken for one, who are two again: nobody can
/// tell from it whom it is about. Lies beside the entry, under its service and level.
///
/// @param entry id of the note or task
/// @param kept id of the person in whose file it was left
/// @param other id of the person whom it may be about as well
public record Unplaced(UUID entry, UUID kept, UUID other, State state) {

    /// Whether an officer has said whom it is about.
    public enum State {
        OPEN,
        SETTLED;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
