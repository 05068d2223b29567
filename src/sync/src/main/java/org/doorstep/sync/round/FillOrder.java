package org.doorstep.sync.round;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.sync.Replica;

/// In which order buckets are filled: what the officer works on today comes first.
final class FillOrder {

    private static final Map<String, Integer> RANK = Map.of("caseload", 0, "team", 1, "duty", 3);
    private static final int OTHER = 2;

    private FillOrder() {}

    /// The buckets still to fill: own caseload, then the team, the duty desk last; within a scope
    /// who there is before what is known of them.
    static List<Replica.Held> of(List<Replica.Held> held, List<Scope> scopes) {
        var kinds = scopes.stream().collect(Collectors.toMap(Scope::id, Scope::kind, (a, _) -> a));
        return held.stream()
                .filter(Replica.Held::filling)
                .sorted(
                        Comparator.comparing(
                                (Replica.Held one) -> Bucket.parse(one.bucket()),
                                Comparator.comparingInt((Bucket bucket) -> rank(bucket, kinds))
                                        .thenComparing(Bucket::scope)
                                        .thenComparing(bucket -> bucket.category() != Category.CORE)
                                        .thenComparing(Bucket::category)
                                        .thenComparing(Bucket::sensitivity)))
                .toList();
    }

    private static int rank(Bucket bucket, Map<String, String> kinds) {
        return RANK.getOrDefault(kinds.getOrDefault(bucket.scope(), ""), OTHER);
    }
}
