package org.doorstep.domain.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.casework.Cases.Edition;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// That an officer opens a case.
///
/// @param person in whose file
/// @param edition by which it goes
/// @param owner id of who works on it, or null for nobody yet
/// @param subjects ids of what it is about
/// @param at when it began: clocks of its first stage count from then
/// @param why in the officer's words, or null
/// @param form id of the completed form with which it begins, or null
public record Opening(
        UUID person,
        Edition edition,
        @Nullable String owner,
        List<String> subjects,
        Instant at,
        @Nullable String why,
        @Nullable UUID form) {

    /// One that begins with no completed form.
    public Opening(
            UUID person,
            Edition edition,
            @Nullable String owner,
            List<String> subjects,
            Instant at,
            @Nullable String why) {
        this(person, edition, owner, subjects, at, why, null);
    }

    public Opening {
        subjects = List.copyOf(subjects);
    }

    /// The case as it begins, with what it starts.
    ///
    /// @param header of the new record
    /// @throws IllegalArgumentException if the type does not know what it is about
    public Turn turn(Header header) {
        var type = edition.type();
        if (subjects.stream().anyMatch(subject -> type.subject(subject).isEmpty())) {
            throw new IllegalArgumentException("The type does not know what the case is about.");
        }
        var made =
                new Case(
                        type.service(),
                        type.id(),
                        edition.number(),
                        type.title(),
                        type.first().id(),
                        null,
                        null,
                        owner,
                        subjects);
        var run =
                new CaseRun(
                        new Recorded<>(header, made),
                        edition,
                        edition,
                        List.of(),
                        List.of(),
                        new Acting(header.author(), false, false));
        return run.begin(type.first(), at, why, form);
    }
}
