package org.doorstep.hub.ops;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the hub knows that bears on a push.
///
/// @param expectedSeq the next number of this laptop
/// @param bySeq ops under the pushed numbers that are in the ledger already
/// @param byId pushed ops that are in the ledger under whatever number
/// @param records those of the pushed record ids that exist, and the open conflicts about them
/// @param scopes the scopes of each file that the push concerns and that exists
/// @param own the scopes into which the officer may register people: their own caseload and team;
///   empty where the push registers nobody
/// @param leading the team that the officer leads; null if there is none, or where the push gives
///   no file to anybody and decides on nothing
/// @param approving what bears on approvals in pushed cases
public record Standing(
        long expectedSeq,
        Map<Long, Kept> bySeq,
        Map<UUID, Kept> byId,
        Map<UUID, Present> records,
        Map<UUID, Set<String>> scopes,
        Set<String> own,
        @Nullable Leading leading,
        Approving approving) {}
