package org.doorstep.borough;

/// Hears how far long work has come.
@FunctionalInterface
public interface Progress {

    /// @param what what is being made, in a few words
    /// @param done how much of it is done
    /// @param total how much there is
    void report(String what, long done, long total);
}
