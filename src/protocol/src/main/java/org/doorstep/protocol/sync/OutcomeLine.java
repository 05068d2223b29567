package org.doorstep.protocol.sync;

import org.jspecify.annotations.Nullable;

/// One line of the answer to ops: every op that was sent gets one, in order.
///
/// @param result wire name of [org.doorstep.domain.sync.Outcome.Result]
/// @param detail plain words for a refused or quarantined op
/// @param visibleRevision the op is in the feed from this revision on; 0 if it never will be
public record OutcomeLine(long seq, String result, @Nullable String detail, long visibleRevision) {}
