package org.doorstep.domain.identity;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Two source records that may be about one person: for an officer to decide. Lies in the file of
/// the one that is held more closely, and says nothing of the other but that it is there: only who
/// may see both records is shown it.
///
/// @param left id of the one source record
/// @param right id of the other
/// @param reason why an officer is asked
/// @param inHundred of so many pairs like it in a hundred both records are about one person, by the
///   model's estimate
/// @param clues the most telling first
/// @param model hash of the model that judged; empty if none did
public record PossibleMatch(
        UUID left,
        UUID right,
        Reason reason,
        int inHundred,
        List<Clue> clues,
        String model,
        State state) {

    public PossibleMatch {
        // A body on the wire need not have the field.
        clues = clues == null ? List.of() : List.copyOf(clues);
    }

    /// Why an officer is asked.
    public enum Reason {
        /// Too doubtful for the hub to join them.
        DOUBTFUL,
        /// Joined by the hub, and drawn by lot to learn how often that is wrong.
        AUDIT;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether an officer has decided.
    public enum State {
        OPEN,
        /// An officer looked and was not sure.
        UNSURE,
        SETTLED;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
