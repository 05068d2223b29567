package org.doorstep.domain.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A clock that was started: which rule it follows, since when, and its pauses. When it ends is
/// never kept but counted each time, so that a new bank holiday is heeded.
///
/// @param rule id in the [RuleBook]
/// @param started when what starts it happened
/// @param pauses in their order; only the last may still be open
public record Running(String rule, Instant started, List<Pause> pauses) {

    public Running {
        // A body on the wire need not have the field.
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
    }

    /// A clock that starts and has not been paused.
    public static Running since(String rule, Instant started) {
        return new Running(rule, started, List.of());
    }

    /// The pause that it is in, if it is.
    public Optional<Pause> pause() {
        return pauses.isEmpty() || pauses.getLast().until() != null
                ? Optional.empty()
                : Optional.of(pauses.getLast());
    }

    /// The same clock, stopped.
    ///
    /// @throws IllegalStateException if it stands already
    public Running paused(Instant at, String reason) {
        if (pause().isPresent()) {
            throw new IllegalStateException("stands already");
        }
        var more = new ArrayList<>(pauses);
        more.add(new Pause(at, null, reason));
        return new Running(rule, started, more);
    }

    /// The same clock, going again.
    ///
    /// @throws IllegalStateException if it goes
    public Running resumed(Instant at) {
        var open = pause().orElseThrow(() -> new IllegalStateException("goes already"));
        var others = new ArrayList<>(pauses.subList(0, pauses.size() - 1));
        others.add(new Pause(open.from(), at, open.reason()));
        return new Running(rule, started, others);
    }

    /// What is wrong with it, for an officer to read; null if nothing is.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public @Nullable String fault() {
        if (rule == null || rule.isBlank() || started == null) {
            return "A clock says which rule it follows and when it started.";
        }
        for (int i = 0; i < pauses.size(); i++) {
            var fault = fault(i);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    @SuppressWarnings("ConstantValue") // as above
    private @Nullable String fault(int number) {
        var pause = pauses.get(number);
        if (pause.from() == null || pause.reason() == null || pause.reason().isBlank()) {
            return "A pause says when it began and why.";
        }
        var earliest = number == 0 ? started : pauses.get(number - 1).until();
        if (earliest == null) {
            return "Only the last pause of a clock can still be open.";
        }
        if (pause.from().isBefore(earliest)
                || pause.until() != null && pause.until().isBefore(pause.from())) {
            return "The pauses of a clock follow one another.";
        }
        return null;
    }
}
