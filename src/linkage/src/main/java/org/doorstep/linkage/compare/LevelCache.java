package org.doorstep.linkage.compare;

import org.doorstep.linkage.row.Lexicon;

/// Remembers how two texts compared: the same names meet again and again. What falls into the same
/// place is forgotten and worked out anew.
final class LevelCache {

    private static final int BITS = 17;
    private static final int SIZE = 1 << BITS;

    private final long[] pairs = new long[SIZE];
    private final byte[] levels = new byte[SIZE];
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
        var pair = (long) left << Integer.SIZE | right;
        var place = (int) (Lexicon.mixed(pair) >>> (Long.SIZE - BITS));
        if (pairs[place] == pair) {
            return levels[place];
        }
        var level = measure.level(left, right);
        pairs[place] = pair;
        levels[place] = (byte) level;
        return level;
    }
}
