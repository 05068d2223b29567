package org.doorstep.sync.loop;

import java.time.Duration;

/// How the loop waits. A ring while nobody waits is not lost: the next wait ends at once.
public interface Bell {

    /// Ends a wait. From any thread.
    void ring();

    /// Waits for a ring, or until the time is over, or until the machine has slept meanwhile.
    void await(Duration atMost) throws InterruptedException;
}
