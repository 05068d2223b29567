package org.doorstep.domain.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an officer decided of two source records. Never changed: whoever thinks better of it undoes
/// it by another. No run of the hub ever goes against a ruling in force.
///
/// @param verdict what they decided
/// @param left id of the one source record
/// @param right id of the other; of [Verdict#BELONGS] a person's
/// @param undoes id of the ruling that this one takes back; null but for [Verdict#UNDO]
/// @param reason in the officer's words; empty where there is nothing to say
public record Ruling(Verdict verdict, UUID left, UUID right, @Nullable UUID undoes, String reason) {

    private static final int REASON_CHARACTERS = 500;

    public Ruling {
        // A body on the wire need not have the field.
        reason = reason == null ? "" : reason;
    }

    /// What an officer can decide.
    public enum Verdict {
        /// One person: the people whom they were about become one.
        SAME,
        /// Two people. Where they were taken for one, the right record leaves.
        DIFFERENT,
        /// Two people of one household, or related.
        RELATED,
        /// Takes an earlier ruling back: everything is as it would be without it.
        UNDO,
        /// What was written while two people were one, the left record, is about that person.
        BELONGS;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether it says that they are two people.
        public boolean apart() {
            return this == DIFFERENT || this == RELATED;
        }
    }

    /// What is wrong with it, for an officer to read.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (verdict == null || left == null || right == null || left.equals(right)) {
            return Optional.of("A decision says what it is, and names two records.");
        }
        if ((verdict == Verdict.UNDO) != (undoes != null)) {
            return Optional.of("A decision that takes back another says which.");
        }
        return reason.length() > REASON_CHARACTERS
                ? Optional.of("The reason is longer than " + REASON_CHARACTERS + " characters.")
                : Optional.empty();
    }
}
