package org.doorstep.app.work;

/// Work under way.
@FunctionalInterface
public interface Job {

    /// Gives the work up: what has not begun never will, and no answer is delivered any more. Work
    /// on the network is interrupted; reading or writing that has begun is finished.
    void cancel();
}
