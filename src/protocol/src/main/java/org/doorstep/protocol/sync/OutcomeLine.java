package org.doorstep.protocol.sync;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the answer to ops: every op that was sent gets one, in order.
///
/// @param result wire name of [org.doorstep.domain.sync.Outcome.Result]
/// @param detail plain words if something of the op was refused or quarantined
/// @param visibleRevision all that the op did is in the feed from this revision on; 0 if it did
///   nothing
/// @param refused the records whose change was not taken; absent if all of the op was
/// @param left the records that the officer does not see any longer now that the op was taken;
///   absent if they see all
public record OutcomeLine(
        long seq,
        String result,
        @Nullable String detail,
        long visibleRevision,
        @Nullable List<UUID> refused,
        @Nullable List<UUID> left) {}
