package org.doorstep.hub.imports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an import went, or how far it has come.
///
/// @param id of the run
/// @param night the night of the extract
/// @param message for people: why it was refused or failed, or what they should look at although it
///   was done; null if there is nothing to say
/// @param counts rows and what came of them
public record ImportResult(
        UUID id,
        String source,
        LocalDate night,
        State state,
        @Nullable String message,
        Counts counts) {

    /// Where an import stands.
    public enum State {
        RUNNING,
        DONE,
        /// What is new and changed was taken, but nothing was ended: the file is too short to be
        /// believed, or has rows of which nobody can tell which they are.
        REFUSED,
        /// It broke off; what was taken so far stays. Send the file again.
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

    /// @param read rows of the file, the first line aside
    /// @param added records that were not there before
    /// @param changed records that got a new version
    /// @param unchanged records as they were
    /// @param ended records whose row is no longer in the extract
    /// @param rejected rows that could not be read
    public record Counts(
            long read, long added, long changed, long unchanged, long ended, long rejected) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        Counts plus(Counts more) {
            return new Counts(
                    read + more.read,
                    added + more.added,
                    changed + more.changed,
                    unchanged + more.unchanged,
                    ended + more.ended,
                    rejected + more.rejected);
        }
    }
}
