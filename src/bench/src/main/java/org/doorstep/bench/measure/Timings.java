package org.doorstep.bench.measure;

import java.util.Arrays;
import java.util.Map;

/// Durations of one kind of thing, done many times. Not safe for use by many threads.
public final class Timings {

    private long[] nanos = new long[1024];
    private int count;

    /// Runs it and keeps how long it took.
    public void time(Runnable work) {
        var start = System.nanoTime();
        work.run();
        add(System.nanoTime() - start);
    }

    /// Keeps a duration in nanoseconds.
    public void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
    }

    /// Puts `p50_ms`, `p95_ms`, `p99_ms`, `p999_ms`, `max_ms` and `runs` into the result.
    ///
    /// @param prefix before each name, for a second kind of thing in one result; may be empty
    public void into(Map<String, Object> result, String prefix) {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        result.put(prefix + "p50_ms", Round.millis(at(sorted, 0.5)));
        result.put(prefix + "p95_ms", Round.millis(at(sorted, 0.95)));
        result.put(prefix + "p99_ms", Round.millis(at(sorted, 0.99)));
        result.put(prefix + "p999_ms", Round.millis(at(sorted, 0.999)));
        result.put(prefix + "max_ms", Round.millis(at(sorted, 1)));
        result.put(prefix + "runs", count);
    }

    /// The middle one, in milliseconds.
    public double medianMillis() {
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return Round.millis(at(sorted, 0.5));
    }

    private static long at(long[] sorted, double share) {
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        return sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
