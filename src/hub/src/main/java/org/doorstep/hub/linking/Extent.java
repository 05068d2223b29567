package org.doorstep.hub.linking;

/// Which records a run of linking looks at.
public enum Extent {
    /// All of them, and learns anew how telling each agreement is.
    ALL,
    /// Those that have no person yet, by what the last run over all of them learnt; all where
    /// nothing was learnt, or by another version.
    NEW
}
