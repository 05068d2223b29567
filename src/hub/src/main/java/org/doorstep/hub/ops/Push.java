package org.doorstep.hub.ops;

import java.util.List;
import java.util.Set;
import org.doorstep.domain.access.Bucket;
import org.jspecify.annotations.Nullable;

/// Ops that an officer's laptop sends.
///
/// @param officer of the token, and so the author of everything in it
/// @param buckets what the officer may see, and so write
/// @param ops in the order in which they came
/// @param releasedBy who lets the officer's work in because they work on the file: then the buckets
///   are theirs; null for what a laptop sends
public record Push(
        Laptop laptop,
        String officer,
        Set<Bucket> buckets,
        List<Op> ops,
        @Nullable String releasedBy) {

    /// What a laptop sends for its officer.
    public Push(Laptop laptop, String officer, Set<Bucket> buckets, List<Op> ops) {
        this(laptop, officer, buckets, ops, null);
    }

    /// Whose scopes count.
    String decider() {
        return releasedBy == null ? officer : releasedBy;
    }

    public Push {
        buckets = Set.copyOf(buckets);
        ops = List.copyOf(ops);
    }
}
