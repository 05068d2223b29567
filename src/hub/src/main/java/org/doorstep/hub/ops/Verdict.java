package org.doorstep.hub.ops;

import java.util.List;

/// What becomes of a push as a whole.
public sealed interface Verdict {

    /// Every op has an outcome.
    ///
    /// @param outcomes of all ops, in their order, old and new
    /// @param fresh those that are not in the ledger yet
    record Taken(List<Kept> outcomes, List<Judged> fresh) implements Verdict {}

    /// Ops are missing before the ones that came; nothing was taken.
    record Gap(long expectedSeq) implements Verdict {}

    /// A number came before with other content; nothing was taken.
    record Clash(long seq) implements Verdict {}
}
