package org.doorstep.sync.loop;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to leave the hub alone after each failure in a row: twice as long each time, from 1 s
/// to 60 s, and somewhere in the upper half of that, so that two thousand laptops do not come back
/// in the same second.
final class BackOff {

    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 60_000;

    private final RandomGenerator random;
    private long ceiling = FIRST_MILLIS;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /// After one more failure.
    Duration next() {
        var millis = random.nextLong(ceiling / 2, ceiling + 1);
        ceiling = Math.min(LONGEST_MILLIS, ceiling * 2);
        return Duration.ofMillis(millis);
    }

    /// Something went well.
    void reset() {
        ceiling = FIRST_MILLIS;
    }
}
