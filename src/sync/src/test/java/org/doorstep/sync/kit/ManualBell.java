package org.doorstep.sync.kit;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.doorstep.sync.loop.Bell;

/// A bell whose time passes only when the test says so.
public final class ManualBell implements Bell {

    private final BlockingQueue<Duration> waits = new LinkedBlockingQueue<>();
    private final Semaphore rings = new Semaphore(0);

    @Override
    public void ring() {
        rings.release();
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        waits.add(atMost);
        rings.acquire();
        rings.drainPermits();
    }

    /// Waits until somebody waits.
    ///
    /// @return how long they mean to
    public Duration nextWait() throws InterruptedException {
        var wait = waits.poll(20, TimeUnit.SECONDS);
        if (wait == null) {
            throw new AssertionError("nobody waits");
        }
        return wait;
    }

    /// The time is over.
    public void elapse() {
        rings.release();
    }
}
