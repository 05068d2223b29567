package org.doorstep.domain.casework;

import java.util.List;
import java.util.Optional;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// A piece of work for the person in whose file it is. It follows the edition of its type under
/// which it began until an officer moves it to a newer one.
///
/// Edition, title, stage, outcome and reason change together: they say how far it has come.
///
/// @param service whose work it is; also the record's category
/// @param type id of its type, never changes
/// @param edition which edition of the type, see [Cases.Edition]
/// @param title what the type calls such a case
/// @param stage id of the stage in which it is
/// @param outcome id of how it ended; null while it is open
/// @param reason what the officer gave for the outcome, or null
/// @param owner id of the officer who works on it; null while nobody does
/// @param subjects ids of what it is about, in alphabetical order
public record Case(
        Category service,
        String type,
        String edition,
        String title,
        String stage,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String owner,
        List<String> subjects) {

    private static final int NAME_CHARACTERS = 200;
    private static final int REASON_CHARACTERS = 2_000;

    public Case {
        // A body on the wire need not have the field.
        subjects = subjects == null ? List.of() : subjects.stream().sorted().distinct().toList();
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /// The same case, worked on by somebody else; null for nobody.
    public Case of(@Nullable String officer) {
        return new Case(service, type, edition, title, stage, outcome, reason, officer, subjects);
    }

    /// The same case in another stage.
    ///
    /// @param ended id of the outcome, if that closes it
    /// @param why of the outcome, or null
    public Case in(String next, @Nullable String ended, @Nullable String why) {
        return new Case(service, type, edition, title, next, ended, why, owner, subjects);
    }

    /// The same case by another edition of its type.
    public Case by(String newer, String called, String next) {
        return new Case(service, type, newer, called, next, outcome, reason, owner, subjects);
    }

    /// The same case, come as far as that one.
    public Case asFarAs(Case other) {
        return new Case(
                service,
                type,
                other.edition,
                other.title,
                other.stage,
                other.outcome,
                other.reason,
                owner,
                subjects);
    }

    /// Whether it has come as far as that one.
    public boolean isAsFarAs(Case other) {
        return asFarAs(other).equals(this);
    }

    /// What is wrong with it, for an officer to read. Whether its type allows it is not asked here.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (service == null || service == Category.CORE) {
            return Optional.of("A case says for which service it is.");
        }
        if (isNoName(type) || isNoName(edition) || isNoName(title) || isNoName(stage)) {
            return Optional.of("A case says of which type it is and how far it has come.");
        }
        if (outcome != null && isNoName(outcome) || subjects.stream().anyMatch(Case::isNoName)) {
            return Optional.of("What a case is about and how it ended is said by short names.");
        }
        return reason != null && reason.length() > REASON_CHARACTERS
                ? Optional.of("The reason is longer than " + REASON_CHARACTERS + " characters.")
                : Optional.empty();
    }

    private static boolean isNoName(@Nullable String name) {
        return name == null || name.isBlank() || name.length() > NAME_CHARACTERS;
    }
}
