package org.doorstep.hub.ops;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.hub.record.Version;
import org.jspecify.annotations.Nullable;

/// A new op with what becomes of it: one row of the ledger.
///
/// @param idIsTaken whether the op's id is in the ledger already, under another number
/// @param detail why, if something of it was refused or quarantined
/// @param refused the records whose change was not taken while the rest was
/// @param versions what it adds, in order
/// @param lost the changes that wait for somebody who works on their file
/// @param keepContent whether the ledger must keep what came, because no version has all of it
public record Judged(
        Op op,
        boolean idIsTaken,
        Result result,
        @Nullable String detail,
        List<UUID> refused,
        List<Version> versions,
        List<Lost> lost,
        boolean keepContent) {

    public Judged {
        refused = List.copyOf(refused);
        versions = List.copyOf(versions);
        lost = List.copyOf(lost);
    }

    /// The same op as before, under another number.
    static Judged again(Op op, Kept first) {
        return new Judged(
                op,
                true,
                first.result(),
                first.detail(),
                first.refused(),
                List.of(),
                List.of(),
                false);
    }

    /// Nothing of it is taken.
    static Judged refused(Op op, String detail) {
        return new Judged(
                op, false, Result.REJECTED, detail, List.of(), List.of(), List.of(), true);
    }

    /// Another op under an id that is taken.
    static Judged impostor(Op op) {
        return new Judged(
                op,
                true,
                Result.REJECTED,
                "The hub has other work under this op's id.",
                List.of(),
                List.of(),
                List.of(),
                true);
    }

    public Kept kept() {
        return new Kept(op.opId(), op.hash(), result, detail, refused);
    }
}
