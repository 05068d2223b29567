package org.doorstep.domain.id;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes UUIDs of version 7 (RFC 9562 §5.7): they sort by the millisecond they were made in, so
/// that keys arrive in order.
///
/// Ids of one generator strictly increase, even within a millisecond and when the clock goes back.
/// Safe for use by many threads.
public final class Ids {

    private static final long COUNTER_LIMIT = 1L << 12;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long lastMillis;
    private long counter;

    public Ids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// The next id.
    public synchronized UUID next() {
        var now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            counter = random.nextLong(COUNTER_LIMIT / 2);
        } else if (++counter == COUNTER_LIMIT) {
            lastMillis++;
            counter = 0;
        }
        var high = (lastMillis << 16) | 0x7000L | counter;
        var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
