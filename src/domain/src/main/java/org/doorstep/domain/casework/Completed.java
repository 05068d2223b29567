package org.doorstep.domain.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/// A form that was completed in a case, as far as an approval asks.
///
/// @param id of the completed form
/// @param author id of the officer who completed it
/// @param at when it was recorded: at the hub by its clock, on a laptop until then by that one's
public record Completed(UUID id, String author, Instant at) {

    /// Two that came at once are told apart in the same way everywhere.
    private static final Comparator<Completed> BY_AGE =
            Comparator.comparing(Completed::at).thenComparing(form -> form.id().toString());

    /// The newest of them: what a decision is on.
    public static Optional<Completed> newest(Collection<Completed> forms) {
        return forms.stream().max(BY_AGE);
    }
}
