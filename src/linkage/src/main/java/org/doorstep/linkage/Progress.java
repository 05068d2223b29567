package org.doorstep.linkage;

/// Hears how far a run has come. What it throws ends the run, which leaves nothing behind.
@FunctionalInterface
public interface Progress {

    /// For callers who do not look.
    Progress UNHEARD = (step, done) -> {};

    /// @param step what it is doing, for example *Reading records*
    /// @param done how many records so far
    void reached(String step, int done);
}
