package org.doorstep.hub.ops;

import java.util.List;
import java.util.Set;
import org.doorstep.domain.access.Bucket;

/// Ops that an officer's laptop sends.
///
/// @param officer of the token, and so the author of everything in it
/// @param buckets what the officer may see, and so write
/// @param ops in the order in which they came
public record Push(Laptop laptop, String officer, Set<Bucket> buckets, List<Op> ops) {

    public Push {
        buckets = Set.copyOf(buckets);
        ops = List.copyOf(ops);
    }
}
