package org.doorstep.domain.casework;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// One line of a case's history: what was done with it, or what happened in it. Never changed, so
/// that two officers who did the same at once both stand in it.
///
/// @param service the case's, also the record's category
/// @param caseId of which case
/// @param kind what was done
/// @param from id of what it was before, or null; of a case that was opened the completed form with
///   which it began
/// @param to id of what it is since: a stage, an officer, an edition; or of the event; or null
/// @param title what officers read of it, as the type called it then
/// @param why what the officer gave as reason, or null
/// @param at when it happened, by the officer's word
/// @param form id of the completed form on which was decided; null where nothing was, where there
///   was none, and where a laptop of an earlier build decided
public record CaseEntry(
        Category service,
        UUID caseId,
        Kind kind,
        @Nullable String from,
        @Nullable String to,
        String title,
        @Nullable String why,
        Instant at,
        @Nullable UUID form) {

    private static final int TITLE_CHARACTERS = 500;

    /// Most characters of a reason.
    public static final int WHY_CHARACTERS = 2_000;

    /// Of something on which no form bears.
    public CaseEntry(
            Category service,
            UUID caseId,
            Kind kind,
            @Nullable String from,
            @Nullable String to,
            String title,
            @Nullable String why,
            Instant at) {
        this(service, caseId, kind, from, to, title, why, at, null);
    }

    /// What was done.
    public enum Kind {
        OPENED,
        MOVED,
        /// It was moved to a stage that is an end.
        CLOSED,
        /// An event of its type happened.
        HAPPENED,
        /// Somebody else works on it.
        GIVEN,
        /// It was moved to another edition of its type.
        RENEWED,
        /// What was done last was taken back.
        TAKEN_BACK;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException if there is no such kind
        public static Kind parse(String wireName) {
            return Arrays.stream(values())
                    .filter(kind -> kind.toString().equals(wireName))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(wireName));
        }
    }

    /// What is wrong with it, for an officer to read.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (service == null || caseId == null || kind == null || at == null) {
            return Optional.of("It does not say what happened in which case, and when.");
        }
        if (title == null || title.isBlank() || title.length() > TITLE_CHARACTERS) {
            return Optional.of("It does not say in a few words what happened.");
        }
        return why != null && why.length() > WHY_CHARACTERS
                ? Optional.of("The reason is longer than " + WHY_CHARACTERS + " characters.")
                : Optional.empty();
    }
}
