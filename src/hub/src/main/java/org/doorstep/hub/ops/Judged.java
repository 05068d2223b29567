package org.doorstep.hub.ops;

import java.util.List;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.hub.record.Version;
import org.jspecify.annotations.Nullable;

/// A new op with what becomes of it: one row of the ledger.
///
/// @param idIsTaken whether the op's id is in the ledger already, under another number
/// @param detail why, for a refused or quarantined op
/// @param versions what it adds; empty unless it was applied now
/// @param keepContent whether the ledger must keep what came, because no version does
public record Judged(
        Op op,
        boolean idIsTaken,
        Result result,
        @Nullable String detail,
        List<Version> versions,
        boolean keepContent) {

    static Judged applied(Op op, List<Version> versions) {
        return new Judged(op, false, Result.APPLIED, null, List.copyOf(versions), false);
    }

    static Judged refused(Op op, Result result, String detail) {
        return new Judged(op, false, result, detail, List.of(), true);
    }

    /// The same op as before, under another number.
    static Judged again(Op op, Kept first) {
        return new Judged(op, true, first.result(), first.detail(), List.of(), false);
    }

    /// Another op under an id that is taken.
    static Judged impostor(Op op) {
        return new Judged(
                op,
                true,
                Result.REJECTED,
                "The hub has other work under this op's id.",
                List.of(),
                true);
    }

    Kept kept() {
        return new Kept(op.opId(), op.hash(), result, detail);
    }
}
