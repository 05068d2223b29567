package org.doorstep.bench.sync;

import org.doorstep.domain.access.Officer;
import org.doorstep.sync.round.Course;

/// Keeps when the last change of the laptop's own had its outcome.
public final class Quiet implements Course {

    private long settledAt;

    /// In nanoseconds of [System#nanoTime()].
    long settledAt() {
        return settledAt;
    }

    @Override
    public void reached(Officer officer) {}

    @Override
    public void settled() {
        settledAt = System.nanoTime();
    }

    @Override
    public void filling(long rows, long total) {}

    @Override
    public void staged() {}

    @Override
    public boolean savedSince() {
        return false;
    }
}
