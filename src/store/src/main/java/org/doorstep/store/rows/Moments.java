package org.doorstep.store.rows;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Moments as the microseconds since 1970 UTC that the store keeps: as fine as the hub's database.
public final class Moments {

    private static final long MICROS = 1_000_000;

    private Moments() {}

    public static long micros(Instant moment) {
        return Math.addExact(
                Math.multiplyExact(moment.getEpochSecond(), MICROS), moment.getNano() / 1_000);
    }

    public static Instant of(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /// The moment as it will come back from the store.
    public static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
