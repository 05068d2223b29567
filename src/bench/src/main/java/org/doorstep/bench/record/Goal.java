package org.doorstep.bench.record;

/// What a figure should be.
///
/// @param most whether the limit is the most that is good, else the least
record Goal(String figure, boolean most, double limit) {

    static Goal atMost(String figure, double limit) {
        return new Goal(figure, true, limit);
    }

    static Goal atLeast(String figure, double limit) {
        return new Goal(figure, false, limit);
    }

    /// For example *at most 16* or *at least 20000: **not reached***.
    String judge(double value) {
        var words = (most ? "at most " : "at least ") + plain();
        var reached = most ? value <= limit : value >= limit;
        return reached ? words : words + ": **not reached**";
    }

    private String plain() {
        return limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
    }
}
