package org.doorstep.domain.sync;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Scope;

/// What the hub says that this laptop may hold now.
///
/// @param epoch the hub's epoch; a new one after every restore from a backup
/// @param expectedSeq the number of the next op that the hub expects of this device and incarnation
/// @param scopes the scopes by name
/// @param buckets all buckets that the officer may hold; what is held and not named here is revoked
/// @param revision the revision that first fills start from
public record Grants(
        UUID epoch, long expectedSeq, List<Scope> scopes, List<Bucket> buckets, long revision) {}
