package org.doorstep.domain.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.clock.Standing;
import org.jspecify.annotations.Nullable;

/// Something to do about the person in whose file it is.
///
/// @param service whose task it is; also the record's category
/// @param what in a few words
/// @param owner id of the officer who does it; null while nobody does
/// @param due by when, where somebody set a day; null if there is no limit or a clock sets it
/// @param dueBy the reason for that day; null with a clock, whose rule is the reason
/// @param clock the clock that it follows, or null. Day, reason and clock change together
/// @param followers ids of officers who want to hear of it, in alphabetical order
/// @param caseId the case that it is part of, or null
/// @param step which task of the case's type it is; null for one that an officer thought of
public record Task(
        Category service,
        String what,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable String dueBy,
        @Nullable Running clock,
        List<String> followers,
        State state,
        @Nullable UUID caseId,
        @Nullable String step) {

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

    /// A task that is part of no case.
    public Task(
            Category service,
            String what,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String dueBy,
            @Nullable Running clock,
            List<String> followers,
            State state) {
        this(service, what, owner, due, dueBy, clock, followers, state, null, null);
    }

    /// A task without a clock that is part of no case.
    public Task(
            Category service,
            String what,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String dueBy,
            List<String> followers,
            State state) {
        this(service, what, owner, due, dueBy, null, followers, state);
    }

    public Task {
        // A body on the wire need not have the field.
        followers = followers == null ? List.of() : List.copyOf(followers);
    }

    /// Whether it is still to do.
    public boolean isOpen() {
        return state == State.OPEN || state == State.STARTED;
    }

    /// The same task, gone on to that state.
    public Task in(State next) {
        return new Task(service, what, owner, due, dueBy, clock, followers, next, caseId, step);
    }

    /// The same task, done by somebody else; null for nobody.
    public Task of(@Nullable String officer) {
        return new Task(service, what, officer, due, dueBy, clock, followers, state, caseId, step);
    }

    /// The same task with its clock as it now is.
    public Task by(Running now) {
        return new Task(service, what, owner, null, null, now, followers, state, caseId, step);
    }

    /// The same task as part of a case.
    ///
    /// @param step which task of the case's type it is, or null
    public Task partOf(@Nullable UUID id, @Nullable String step) {
        return new Task(service, what, owner, due, dueBy, clock, followers, state, id, step);
    }

    /// How its limit stands; empty if it has none, or if the council has no such rule.
    ///
    /// @param doneAt when it was done or cancelled; null while it is open
    public Optional<Standing> standing(Reckoning reckoning, Instant now, @Nullable Instant doneAt) {
        if (clock != null) {
            return reckoning.standing(clock, now, doneAt);
        }
        return Optional.ofNullable(due)
                .map(day ->
                        Standing.of(
                                day,
                                reckoning.day(now),
                                doneAt == null ? null : reckoning.day(doneAt)));
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
        if (clock != null && due != null) {
            return Optional.of("A task has a day or a clock, not both.");
        }
        var fault = clock == null ? null : clock.fault();
        if (fault != null) {
            return Optional.of(fault);
        }
        return state == State.STARTED && owner == null
                ? Optional.of("A task that has been started has somebody who does it.")
                : Optional.empty();
    }
}
