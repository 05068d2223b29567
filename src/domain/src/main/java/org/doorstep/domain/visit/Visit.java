package org.doorstep.domain.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// A visit to the person in whose file it is. What is to be done there stands in [VisitEntry]s,
/// each held as closely as the service that it is for.
///
/// @param service for which the officer goes; also the record's category
/// @param officer id of the officer who goes
/// @param companions ids of colleagues who go too, in alphabetical order
/// @param plannedFrom when it is to begin
/// @param plannedUntil when it is to end
/// @param place where, if it is not where the person lives; null at home. Never a home address:
///   that stands in the file, with whether it may be disclosed
/// @param backBy by when somebody must have heard of the officer, or the hub raises the alarm; null
///   where nobody waits for them
/// @param startedAt when it began; null until then
/// @param endedAt when it ended, or nobody opened; null until then
/// @param safeAt when the officer last said that they are safe, or null
public record Visit(
        Category service,
        String officer,
        List<String> companions,
        Instant plannedFrom,
        Instant plannedUntil,
        @Nullable String place,
        @Nullable Instant backBy,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant safeAt) {

    /// Most characters of a place.
    public static final int PLACE_CHARACTERS = 200;

    /// After that time whoever says that they are safe is asked again.
    public static final Duration LONGER = Duration.ofMinutes(30);

    /// For so long after it should have ended a visit that nobody ended counts as going on: visits
    /// overrun, and an officer may have other things to do than to end one; but what is done the
    /// next day was not done there.
    public static final Duration OVERRUN = Duration.ofHours(4);

    /// How far it has come.
    public enum State {
        PLANNED,
        STARTED,
        ENDED,
        /// The officer was there and nobody opened.
        NO_ANSWER,
        CANCELLED;

        /// The name on the wire.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// @throws IllegalArgumentException if there is no such state
        public static State parse(String wireName) {
            return Arrays.stream(values())
                    .filter(state -> state.toString().equals(wireName))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(wireName));
        }
    }

    public Visit {
        // A body on the wire need not have the field.
        companions =
                companions == null ? List.of() : companions.stream().sorted().distinct().toList();
    }

    /// A visit that is planned.
    public static Visit planned(
            Category service,
            String officer,
            List<String> companions,
            Instant from,
            Instant until,
            @Nullable String place,
            @Nullable Instant backBy) {
        return new Visit(
                service,
                officer,
                companions,
                from,
                until,
                place,
                backBy,
                State.PLANNED,
                null,
                null,
                null);
    }

    /// Whether that officer goes there.
    public boolean isOf(String who) {
        return officer.equals(who) || companions.contains(who);
    }

    /// Everybody who goes, who is in charge of it first.
    public List<String> officers() {
        return Stream.concat(Stream.of(officer), companions.stream()).distinct().toList();
    }

    /// Whether it is still before the officer, or they are there.
    public boolean isOpen() {
        return state == State.PLANNED || state == State.STARTED;
    }

    /// Begins: how long it may take is what was planned, counted from now.
    public Visit start(Instant now) {
        var wait = backBy == null ? null : now.plus(Duration.between(plannedFrom, backBy));
        return with(State.STARTED, wait, now, null, safeAt);
    }

    /// The officer is safe.
    ///
    /// @param next by when they will be heard of again; null to leave that as it is, or where that
    ///   has passed, for [#LONGER] more
    public Visit safe(Instant now, @Nullable Instant next) {
        var late = backBy != null && !now.isBefore(backBy);
        var wait = next == null && late ? now.plus(LONGER) : next;
        return with(state, wait == null ? backBy : wait, startedAt, endedAt, now);
    }

    /// The officer has left, which says too that they are safe.
    public Visit end(Instant now) {
        return with(State.ENDED, backBy, startedAt, now, now);
    }

    /// Nobody opened.
    public Visit noAnswer(Instant now) {
        return with(State.NO_ANSWER, backBy, startedAt, now, now);
    }

    /// It does not take place.
    public Visit cancel() {
        return with(State.CANCELLED, backBy, startedAt, endedAt, safeAt);
    }

    /// As far as that one has come: takes back what was done last.
    public Visit asFarAs(Visit other) {
        return with(other.state, other.backBy, other.startedAt, other.endedAt, other.safeAt);
    }

    /// Whether nobody has heard of the officer by the time at which somebody should have.
    public boolean isOverdue(Instant now) {
        return isOpen()
                && backBy != null
                && now.isAfter(backBy)
                && (safeAt == null || safeAt.isBefore(backBy));
    }

    /// Until when what is done counts as done there; empty until it has begun.
    public Optional<Instant> countsUntil() {
        if (startedAt == null || state == State.PLANNED) {
            return Optional.empty();
        }
        if (state != State.STARTED) {
            return Optional.ofNullable(endedAt);
        }
        var planned = startedAt.plus(Duration.between(plannedFrom, plannedUntil));
        var until = backBy != null && backBy.isAfter(planned) ? backBy : planned;
        return Optional.of(until.plus(OVERRUN));
    }

    /// What is wrong with it, for an officer to read.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (service == null || service == Category.CORE) {
            return Optional.of("A visit says for which service it is.");
        }
        if (officer == null || officer.isBlank() || state == null) {
            return Optional.of("A visit says who goes and how far it has come.");
        }
        if (plannedFrom == null || plannedUntil == null || !plannedUntil.isAfter(plannedFrom)) {
            return Optional.of("A visit ends after it begins.");
        }
        if (backBy != null && state == State.PLANNED && backBy.isBefore(plannedFrom)) {
            return Optional.of("The officer is expected back after the visit begins.");
        }
        if (state == State.STARTED && startedAt == null
                || state == State.ENDED && (startedAt == null || endedAt == null)) {
            return Optional.of("A visit says when it began and ended.");
        }
        return place != null && place.length() > PLACE_CHARACTERS
                ? Optional.of("The place is longer than " + PLACE_CHARACTERS + " characters.")
                : Optional.empty();
    }

    private Visit with(
            State next,
            @Nullable Instant wait,
            @Nullable Instant started,
            @Nullable Instant ended,
            @Nullable Instant safe) {
        return new Visit(
                service,
                officer,
                companions,
                plannedFrom,
                plannedUntil,
                place,
                wait,
                next,
                started,
                ended,
                safe);
    }
}
