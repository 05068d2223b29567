package org.doorstep.protocol.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The hub's answer to a [SessionRequest]: who the officer is and what this laptop may hold.
///
/// @param epoch the hub's present epoch
/// @param expectedSeq the next op number that the hub expects of this device and incarnation
/// @param lastOp the op that it has under the number before; absent if it has none
/// @param revision the hub's present revision: first fills are taken as of it
/// @param serverTime the hub's clock
/// @param officer who the token speaks for
/// @param scopes the officer's scopes by name
/// @param buckets what the laptop may hold, with the number of records in each at the revision
/// @param takes wire names of the types that the hub takes from laptops; a laptop keeps to itself
///   what an earlier hub would refuse or show to others. Absent from a hub that does not say
public record SessionAnswer(
        UUID epoch,
        long expectedSeq,
        @Nullable UUID lastOp,
        long revision,
        Instant serverTime,
        OfficerCard officer,
        List<ScopeCard> scopes,
        List<BucketCard> buckets,
        @Nullable List<String> takes) {

    /// @param role wire name of the officer's role
    public record OfficerCard(String id, String name, String jobTitle, String team, String role) {}

    /// See [org.doorstep.domain.access.Scope].
    public record ScopeCard(String id, String kind, String name) {}

    /// @param id see [org.doorstep.domain.access.Bucket#toString()]
    /// @param records how many records the bucket has, for honest progress
    public record BucketCard(String id, long records) {}
}
