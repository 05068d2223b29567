package org.doorstep.domain.sync;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of an op at the hub.
///
/// @param seq the op's number
/// @param result what happened
/// @param detail why, in plain words, for a refused or quarantined op; else null
/// @param visibleRevision the op is part of the feed from this revision on; 0 if it never will be
public record Outcome(long seq, Result result, @Nullable String detail, long visibleRevision) {

    /// Every op gets one of these, and none ever blocks another.
    public enum Result {
        APPLIED,
        /// The hub refused it; the laptop keeps it and shows why.
        REJECTED,
        /// The officer lost the file meanwhile: kept at the hub for a supervisor.
        QUARANTINED;

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
