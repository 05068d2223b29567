package org.doorstep.domain.citizen;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// Recording warnings on this laptop. Every method returns only after the change is safe on the
/// disk.
public interface Markers {

    /// The kinds of warning that the council offers, in the order in which officers see them; never
    /// empty.
    List<MarkerType> types();

    /// Does it and queues it for the hub, in one transaction: both copies where everybody is told,
    /// the task to review it in place of the one before, and the end of what was typed.
    ///
    /// @param draft the name under which what was typed is kept
    /// @throws IllegalArgumentException if something is wrong with it
    void act(UUID person, Deed deed, String draft);

    /// What an officer does with a warning.
    ///
    /// @param on the warning as the officer saw it; null for a new one
    /// @param everybody whether every service is told
    record Deed(
            Category service,
            @Nullable Warning on,
            Marker.Kind kind,
            Caution.Level level,
            String text,
            @Nullable LocalDate reviewOn,
            String evidence,
            String agreedWith,
            Marker.Told told,
            @Nullable String notTold,
            @Nullable String reason,
            boolean everybody) {}
}
