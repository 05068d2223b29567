package org.doorstep.domain.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.citizen.Provenance;
import org.jspecify.annotations.Nullable;

/// That somebody lives or lived at a place.
///
/// @param since the earliest that a source gives, or null
/// @param until the last day on which a source still said so, or null while one does
/// @param from who says so
public record Stay(
        UUID person, @Nullable LocalDate since, @Nullable LocalDate until, List<Provenance> from) {

    public Stay {
        from = List.copyOf(from);
    }

    /// Whether a source still says so.
    public boolean current() {
        return until == null;
    }

    /// Whether both may have been there at one time: what no source dates may have been any time.
    boolean meets(Stay other) {
        return beginsBy(other.until) && other.beginsBy(until);
    }

    private boolean beginsBy(@Nullable LocalDate end) {
        return since == null || end == null || since.isBefore(end);
    }
}
