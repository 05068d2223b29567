package org.doorstep.bench.kill;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Moments that two processes of one machine can compare.
final class Moments {

    private Moments() {}

    /// Microseconds since 1970.
    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
