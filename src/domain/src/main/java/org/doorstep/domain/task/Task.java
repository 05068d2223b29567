package org.doorstep.domain.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// Something to do about the person in whose file it is.
///
/// @param service whose task it is; also the record's category
/// @param what in a few words
/// @param owner id of the officer who does it; null while nobody does
/// @param due by when; null if there is no limit
/// @param dueBy the rule or the reason that sets the limit; changes together with it
/// @param followers ids of officers who want to hear of it, in alphabetical order
public record Task(
        Category service,
        String what,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable String dueBy,
        List<String> followers,
        State state) {

    private static final int WHAT_CHARACTERS = 500;

    /// How far it has come.
    public enum State {
        OPEN,
        STARTED,
        DONE,
        CANCELLED;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Task {
        // A body on the wire need not have the field.
        followers = followers == null ? List.of() : List.copyOf(followers);
    }

    /// What is wrong with it, for an officer to read.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (what == null || what.isBlank() || what.length() > WHAT_CHARACTERS) {
            return Optional.of("A task says in a few words what is to do.");
        }
        if (service == null || state == null) {
            return Optional.of("A task says whose it is and how far it has come.");
        }
        return state == State.STARTED && owner == null
                ? Optional.of("A task that has been started has somebody who does it.")
                : Optional.empty();
    }
}
