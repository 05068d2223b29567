package org.doorstep.sync.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The bell of everyday life.
public final class DoorBell implements Bell {

    private final Semaphore rings = new Semaphore(0);

    @Override
    public void ring() {
        rings.release();
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        if (rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }
}
