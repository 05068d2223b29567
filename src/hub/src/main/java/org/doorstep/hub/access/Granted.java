package org.doorstep.hub.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.access.Scope;

/// What an officer may see today.
///
/// @param role name of the role in the access matrix
/// @param scopes the officer's scopes by name
/// @param buckets every bucket that role, scopes and clearance together open, with or without
///   records so far
public record Granted(Officer officer, String role, List<Scope> scopes, List<Held> buckets) {

    public Granted {
        scopes = List.copyOf(scopes);
        buckets = List.copyOf(buckets);
    }

    /// The buckets alone.
    public Set<Bucket> held() {
        return buckets.stream().map(Held::bucket).collect(Collectors.toUnmodifiableSet());
    }

    /// @param records how many records the bucket has at the present revision
    public record Held(Bucket bucket, long records) {}
}
