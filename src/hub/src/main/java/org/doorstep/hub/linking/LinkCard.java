package org.doorstep.hub.linking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A linking run as it is told over the wire.
///
/// @param state `running`, `done`, `cancelled` or `failed`
/// @param stage what it is doing, in plain words
/// @param total of the present stage, 0 if not known
/// @param persons how many people there are, once it is done
/// @param links how many records were linked anew or otherwise than before, once it is done
public record LinkCard(
        UUID id,
        String state,
        String stage,
        @Nullable String message,
        long done,
        long total,
        long persons,
        long links) {

    static LinkCard of(LinkStatus status) {
        return new LinkCard(
                status.id(),
                status.state().toString(),
                status.stage(),
                status.message(),
                status.done(),
                status.total(),
                status.persons(),
                status.links());
    }
}
