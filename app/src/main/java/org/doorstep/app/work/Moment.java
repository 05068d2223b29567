package org.doorstep.app.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Something that is awaited, away from the screen, and not for ever. May be used by many threads.
public final class Moment {

    private final CountDownLatch latch = new CountDownLatch(1);

    /// It has come.
    public void come() {
        latch.countDown();
    }

    /// Blocks until it has come; call away from the screen.
    ///
    /// @return false if it did not come in that time
    public boolean await(Duration atMost) {
        try {
            return latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
