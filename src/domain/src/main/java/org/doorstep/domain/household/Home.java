package org.doorstep.domain.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place where the person lives or lived, with those who were there at the same time.
///
/// @param address one line with the postcode
/// @param since from when the person was there, or null
/// @param until until when, or null while they are
/// @param stays the person's own first, then the others by when they came
public record Home(
        String address, @Nullable LocalDate since, @Nullable LocalDate until, List<Stay> stays) {

    public Home {
        stays = List.copyOf(stays);
    }

    /// Whether the person lives there now, as far as a source says.
    public boolean current() {
        return until == null;
    }

    /// Whether that one lives there with the person: now if they do, else at any time they did.
    public boolean shelters(UUID person) {
        return stays.stream()
                .anyMatch(stay -> stay.person().equals(person) && (!current() || stay.current()));
    }
}
