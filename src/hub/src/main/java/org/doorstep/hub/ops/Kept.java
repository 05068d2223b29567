package org.doorstep.hub.ops;

import java.util.UUID;
import org.doorstep.domain.sync.Outcome.Result;
import org.jspecify.annotations.Nullable;

/// An op that is in the ledger.
///
/// @param opId the op that counts: for a repetition the earlier one
/// @param hash see [Op#hash()]
public record Kept(UUID opId, byte[] hash, Result result, @Nullable String detail) {}
