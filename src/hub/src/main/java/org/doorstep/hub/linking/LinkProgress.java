package org.doorstep.hub.linking;

/// Hears how far a linking run has come.
@FunctionalInterface
public interface LinkProgress {

    /// For callers who do not look.
    LinkProgress UNHEARD = (stage, done, total) -> {};

    /// @param stage what it is doing, in plain words
    /// @param total 0 if not known
    void reached(String stage, long done, long total);
}
