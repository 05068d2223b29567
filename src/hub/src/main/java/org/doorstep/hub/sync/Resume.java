package org.doorstep.hub.sync;

import java.util.UUID;
import org.doorstep.hub.feed.FeedPage.Position;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;

/// Where an answer about changes goes on after it broke off: a laptop gives it back as it came.
///
/// @param upTo the revision that the whole answer leads to
/// @param after the last row that the laptop has
record Resume(long upTo, Position after) {

    /// Opaque to laptops.
    @Override
    public String toString() {
        return upTo + "." + after.bucket() + "." + after.revision() + "." + after.record();
    }

    /// @param present the hub's present revision: no answer can lead beyond it
    /// @throws Refused if the text is none of ours
    static Resume parse(String token, long present) {
        var parts = token.split("\\.", -1);
        try {
            if (parts.length == 4 && Long.parseLong(parts[0]) <= present) {
                return new Resume(
                        Long.parseLong(parts[0]),
                        new Position(
                                Integer.parseInt(parts[1]),
                                Long.parseLong(parts[2]),
                                UUID.fromString(parts[3])));
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new Refused(
                Problem.badRequest("The hub does not know this resume token. Ask without it."));
    }
}
