package org.doorstep.domain.sync;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an op at the hub.
///
/// @param seq the op's number
/// @param result what happened
/// @param detail why, in plain words, if something of it was refused or quarantined; else null
/// @param visibleRevision all that the op did is part of the feed from this revision on; 0 if it
///   did nothing
/// @param refused the records whose change was not taken, if something of it was refused or
///   quarantined; then the rest was taken
public record Outcome(
        long seq,
        Result result,
        @Nullable String detail,
        long visibleRevision,
        List<UUID> refused) {

    public Outcome {
        refused = List.copyOf(refused);
    }

    /// Every op gets one of these, and none ever blocks another.
    public enum Result {
        APPLIED,
        /// Applied beside what others had changed meanwhile.
        MERGED,
        /// Somebody else had changed the same: the hub's value stays, both are kept as a conflict
        /// for an officer to decide.
        CONFLICT,
        /// The hub refused something in it; the laptop keeps it and shows why.
        REJECTED,
        /// The officer lost the file meanwhile: kept at the hub for a supervisor.
        QUARANTINED;

        /// Whether the hub has made all of the op its own.
        public boolean isTaken() {
            return this == APPLIED || this == MERGED || this == CONFLICT;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads the wire name.
        public static Result parse(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }
}
