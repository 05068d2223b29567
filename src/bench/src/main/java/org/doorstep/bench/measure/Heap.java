package org.doorstep.bench.measure;

/// How much memory is really in use.
public final class Heap {

    private static final int SETTLING_RUNS = 4;

    private Heap() {}

    /// Megabytes on the heap after collections have settled.
    public static long usedMegabytes() {
        var runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < SETTLING_RUNS; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used / (1024 * 1024);
    }
}
