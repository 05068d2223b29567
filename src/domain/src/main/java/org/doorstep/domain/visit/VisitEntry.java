package org.doorstep.domain.visit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// One thing about a visit: what is to be done, that the warnings were read, what was filled in.
/// Never changed. It is filed under the service that it is for, so that whoever may see the visit
/// does not learn from it what another service wants there.
///
/// @param service whose it is, also the record's category
/// @param visit id of the visit
/// @param form id of the form, or null
/// @param caseId the case to which the form belongs, or null
/// @param response the completed form, or null
/// @param about the warnings that were read, by their marks (`MergedCaution.marks`). Their words
///   are not repeated: they may come from a service that whoever sees the visit may not see
/// @param title of the form; of [Kind#ALONE] the reason; else empty
/// @param at when, by the officer's clock
public record VisitEntry(
        Category service,
        UUID visit,
        Kind kind,
        @Nullable String form,
        @Nullable UUID caseId,
        @Nullable UUID response,
        List<UUID> about,
        String title,
        Instant at) {

    /// Most characters of a name and of a reason.
    public static final int NAME_CHARACTERS = 500;

    private static final int MOST_WARNINGS = 200;

    /// What is said.
    public enum Kind {
        /// That form is to be filled in there.
        AGENDA,
        /// It is not to be any more.
        DROPPED,
        /// The officer has read the warnings.
        WARNINGS_READ,
        /// That form was filled in there.
        ANSWERED,
        /// The officer goes alone, though warnings say not to, and why.
        ALONE;

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

    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public VisitEntry {
        about = about == null ? List.of() : List.copyOf(about);
        title = title == null ? "" : title;
    }

    /// That the officer has read these warnings.
    public static VisitEntry warningsRead(
            Category service, UUID visit, List<UUID> about, Instant at) {
        return new VisitEntry(service, visit, Kind.WARNINGS_READ, null, null, null, about, "", at);
    }

    /// That the officer goes alone all the same.
    ///
    /// @param about marks of the warnings that they go against
    public static VisitEntry alone(
            Category service, UUID visit, List<UUID> about, String reason, Instant at) {
        return new VisitEntry(service, visit, Kind.ALONE, null, null, null, about, reason, at);
    }

    /// What is wrong with it, for an officer to read.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (service == null || service == Category.CORE || visit == null) {
            return Optional.of("It says of which visit it is, and for which service.");
        }
        if (kind == null || at == null) {
            return Optional.of("It does not say what happened, and when.");
        }
        if (kind == Kind.ALONE && title.isBlank()) {
            return Optional.of("It does not say why the officer goes alone.");
        }
        if (isAboutForm() && (form == null || form.isBlank())) {
            return Optional.of("It does not say which form.");
        }
        var isLong = form != null && form.length() > NAME_CHARACTERS;
        return isLong || title.length() > NAME_CHARACTERS || about.size() > MOST_WARNINGS
                ? Optional.of("It is longer than it can be.")
                : Optional.empty();
    }

    private boolean isAboutForm() {
        return switch (kind) {
            case AGENDA, DROPPED, ANSWERED -> true;
            case WARNINGS_READ, ALONE -> false;
        };
    }
}
