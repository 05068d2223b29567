package org.doorstep.bench.measure;

/// Figures with as many digits as a noisy machine deserves.
public final class Round {

    private Round() {}

    /// Nanoseconds as milliseconds, to a hundredth.
    public static double millis(long nanos) {
        return Math.round(nanos / 10_000.0) / 100.0;
    }

    /// Nanoseconds as seconds, to a hundredth.
    public static double seconds(long nanos) {
        return Math.round(nanos / 10_000_000.0) / 100.0;
    }

    /// To a hundredth.
    public static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /// To a thousandth.
    public static double thousandths(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
