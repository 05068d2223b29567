package org.doorstep.domain.sync;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Scope;
import org.jspecify.annotations.Nullable;

/// What the hub says that this laptop may hold now.
///
/// @param epoch the hub's epoch; a new one after every restore from a backup
/// @param expectedSeq the number of the next op that the hub expects of this device and incarnation
/// @param lastOp the op that the hub has under the number before; null if it has none. A laptop
///   that sent another one under that number was restored or cloned
/// @param hubTime what the hub's clock says: by it the laptop counts how long it keeps its journal,
///   because its own clock may be days wrong
/// @param scopes the scopes by name
/// @param buckets all buckets that the officer may hold; what is held and not named here is revoked
/// @param revision the revision that first fills start from
/// @param takes wire names of the types that the hub says it takes from laptops; empty from a hub
///   of a build that does not say
public record Grants(
        UUID epoch,
        long expectedSeq,
        @Nullable UUID lastOp,
        Instant hubTime,
        List<Scope> scopes,
        List<Bucket> buckets,
        long revision,
        Set<String> takes) {

    public Grants {
        takes = Set.copyOf(takes);
    }

    /// Of a hub of a build that does not say what it takes.
    public Grants(
            UUID epoch,
            long expectedSeq,
            @Nullable UUID lastOp,
            Instant hubTime,
            List<Scope> scopes,
            List<Bucket> buckets,
            long revision) {
        this(epoch, expectedSeq, lastOp, hubTime, scopes, buckets, revision, Set.of());
    }
}
