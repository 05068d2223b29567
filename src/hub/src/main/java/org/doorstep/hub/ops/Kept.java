package org.doorstep.hub.ops;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.sync.Outcome.Result;
import org.jspecify.annotations.Nullable;

/// An op that is in the ledger.
///
/// @param opId the op that counts: for a repetition the earlier one
/// @param hash see [Op#hash()]
/// @param refused the records whose change was not taken while the rest was
public record Kept(
        UUID opId, byte[] hash, Result result, @Nullable String detail, List<UUID> refused) {

    public Kept {
        refused = List.copyOf(refused);
    }

    /// Whether anything of it shows at the hub.
    boolean hasEffect() {
        return result.isTaken() || !refused.isEmpty();
    }
}
