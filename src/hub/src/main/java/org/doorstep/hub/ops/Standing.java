package org.doorstep.hub.ops;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the hub knows that bears on a push.
///
/// @param expectedSeq the next number of this laptop
/// @param bySeq ops under the pushed numbers that are in the ledger already
/// @param byId pushed ops that are in the ledger under whatever number
/// @param records which of the pushed record ids are taken
/// @param scopes the scopes of each pushed file that exists
public record Standing(
        long expectedSeq,
        Map<Long, Kept> bySeq,
        Map<UUID, Kept> byId,
        Set<UUID> records,
        Map<UUID, Set<String>> scopes) {}
