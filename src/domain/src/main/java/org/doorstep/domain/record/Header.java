package org.doorstep.domain.record;

import java.time.Instant;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;

/// What is known of every record beside its body.
///
/// @param id the record's own id
/// @param file the person (later: household) in whose file it is; its own id for a person, and for
///   a record of the council itself such as a colleague
/// @param category part of the file
/// @param sensitivity how closely held
/// @param version 1 for the first; 0 while the hub has not yet taken it
/// @param author id of the officer, or `import:SOURCE`, or `linkage`
/// @param observedAt when the author says it was so
/// @param recordedAt when the hub took it; while it waits to be sent, when the laptop kept it
public record Header(
        UUID id,
        UUID file,
        Category category,
        Sensitivity sensitivity,
        int version,
        String author,
        Instant observedAt,
        Instant recordedAt) {

    /// When the author said it was so, yet never after the hub had it: the clock of a laptop that
    /// is fast makes nothing newer.
    public Instant saidAt() {
        return observedAt.isAfter(recordedAt) ? recordedAt : observedAt;
    }

    /// Whether the record still waits on this laptop to reach the hub.
    public boolean waiting() {
        return version == 0;
    }
}
