package org.doorstep.domain.citizen;

import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Look;

/// The files on this laptop.
public interface Citizens {

    /// Opens a file: commits the look first, then reads. Empty if the laptop does not hold the
    /// person.
    Optional<CitizenFile> open(Look look);

    /// Reads an open file again after a change, without a new look. Empty if the laptop no longer
    /// holds the person.
    Optional<CitizenFile> reread(UUID person);

    /// Whom that person turned out to be, after as many mergers as there were. Empty if they stand
    /// for themselves, or if the laptop does not hold whom they turned out to be.
    Optional<UUID> survivor(UUID person);
}
