package org.doorstep.sync.round;

import org.doorstep.domain.access.Officer;

/// Hears how a round goes, while it goes, on the round's own thread. Must hand over at once.
public interface Course {

    /// The hub has answered.
    ///
    /// @param officer for whom
    void reached(Officer officer);

    /// Something of the laptop's own went up and has its outcome.
    void settled();

    /// Part of a first fill is safe on the disk.
    ///
    /// @param rows received so far
    /// @param total expected
    void filling(long rows, long total);

    /// Part of what changed is safe on the disk, not visible yet.
    void staged();

    /// Whether the officer has saved something since this was last asked: a long fill lets it go up
    /// in between.
    boolean savedSince();
}
