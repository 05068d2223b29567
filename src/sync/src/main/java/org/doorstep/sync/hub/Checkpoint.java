package org.doorstep.sync.hub;

import java.util.Map;
import org.doorstep.domain.sync.Digest;

/// The end of a whole answer.
///
/// @param revision up to which everything has been said
/// @param digests how the buckets that were asked for stand at it; those that the hub did not tell
///   are missing
public record Checkpoint(long revision, Map<String, Digest> digests) {

    public Checkpoint {
        digests = Map.copyOf(digests);
    }
}
