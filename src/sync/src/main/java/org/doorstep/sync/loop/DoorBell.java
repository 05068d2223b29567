package org.doorstep.sync.loop;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The bell of everyday life. While a machine sleeps the time of a wait may stand still, so a wait
/// ends too when the clock on the wall says that much more time has passed than was waited.
public final class DoorBell implements Bell {

    private static final Duration LOOK = Duration.ofSeconds(5);

    /// More than a busy machine is late, less than a sleep that anybody would notice.
    static final Duration SLEPT = Duration.ofSeconds(20);

    private final Semaphore rings = new Semaphore(0);
    private final InstantSource clock;
    private final Duration look;

    /// @param clock the one on the wall
    public DoorBell(InstantSource clock) {
        this(clock, LOOK);
    }

    /// @param look how often it looks at the clock
    DoorBell(InstantSource clock, Duration look) {
        this.clock = clock;
        this.look = look;
    }

    @Override
    public void ring() {
        rings.release();
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        for (var left = atMost; left.isPositive(); left = left.minus(look)) {
            var part = left.compareTo(look) < 0 ? left : look;
            var before = clock.instant();
            if (rings.tryAcquire(part.toNanos(), TimeUnit.NANOSECONDS)) {
                rings.drainPermits();
                return;
            }
            var passed = Duration.between(before, clock.instant());
            if (passed.minus(part).compareTo(SLEPT) > 0) {
                return;
            }
        }
    }
}
