package org.doorstep.app.review.whose;

import java.util.UUID;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.identity.UnplacedEntries.Waiting;

/// One entry in words.
///
/// @param title what it is, by whom and when
/// @param text what was written
/// @param here in whose file it lies
/// @param there whom it may be about as well
record WhoseRow(Waiting waiting, String title, String text, Person here, Person there) {

    /// @param who what they are called, and what to be careful of
    record Person(UUID id, Mention who) {

        String name() {
            return who.name();
        }
    }

    UUID id() {
        return waiting.unplaced().header().id();
    }
}
