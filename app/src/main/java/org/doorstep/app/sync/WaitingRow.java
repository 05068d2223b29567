package org.doorstep.app.sync;

import java.util.UUID;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.domain.citizen.Mention;
import org.jspecify.annotations.Nullable;

/// One change that has not reached the hub, in words.
///
/// @param person in whose file it is, or null if this laptop does not hold the file
/// @param who about whom; nobody if this laptop does not hold the file
/// @param title what it is, and about whom
/// @param since since when it waits
/// @param size how much there is to send
record WaitingRow(
        UUID opId, @Nullable UUID person, Mention who, String title, String since, String size) {

    /// The row as one sentence, for a screen reader.
    String sentence() {
        return MarkerTag.spoken(who.called(title)) + ". " + since + ", " + size;
    }
}
