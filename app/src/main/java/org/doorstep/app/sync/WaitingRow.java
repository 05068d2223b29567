package org.doorstep.app.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change that has not reached the hub, in words.
///
/// @param person in whose file it is, or null if this laptop does not hold the file
/// @param title what it is, and about whom
/// @param since since when it waits
/// @param size how much there is to send
record WaitingRow(UUID opId, @Nullable UUID person, String title, String since, String size) {

    /// The row as one sentence, for a screen reader.
    String sentence() {
        return title + ". " + since + ", " + size;
    }
}
