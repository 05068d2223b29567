package org.doorstep.linkage.compare;

/// Remembers how two texts compared: the same names meet again and again. What falls into the same
/// place is forgotten and worked out anew.
final class LevelCache {

    private static final int BITS = 16;
    private static final int NUMBER_BITS = 30;
    private static final int LEVEL_BITS = 4;
    private static final int LEVEL = (1 << LEVEL_BITS) - 1;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    /// The two numbers and the level together: one look into memory for each question.
    private final long[] known = new long[1 << BITS];

    private final Measure measure;

    LevelCache(Measure measure) {
        this.measure = measure;
    }

    /// Compares two texts by their numbers.
    @FunctionalInterface
    interface Measure {
        int level(int left, int right);
    }

    /// For measures that do not care which comes first.
    int ofEither(int left, int right) {
        return left < right ? level(left, right) : level(right, left);
    }

    /// @param left above nought
    int level(int left, int right) {
        var pair = (long) left << NUMBER_BITS | right;
        var place = (int) (pair * SPREAD >>> (Long.SIZE - BITS));
        var found = known[place];
        if (found >>> LEVEL_BITS == pair) {
            return (int) found & LEVEL;
        }
        var level = measure.level(left, right);
        known[place] = pair << LEVEL_BITS | level;
        return level;
    }
}
