package org.doorstep.linkage.block;

import java.util.Arrays;
import org.doorstep.linkage.column.KeyedInts;

/// The runs of rows that agree in one key, those worth comparing alone.
///
/// @param rows the rows of all runs, one run after the other
/// @param ends where each run ends in it
/// @param passedOver runs that were too long
/// @param pairsPassedOver pairs in them
record Block(int[] rows, int[] ends, int passedOver, long pairsPassedOver) {

    /// Keeps the runs of two and more up to the longest length.
    static Block of(KeyedInts sorted, int longest) {
        var rows = new int[sorted.size()];
        var ends = new int[sorted.size() / 2 + 1];
        var count = 0;
        var runs = 0;
        var tooLong = 0;
        var pairsTooLong = 0L;
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = runEnd(sorted, from);
            if (to - from > longest) {
                tooLong++;
                pairsTooLong += pairs(to - from);
            } else if (to - from > 1) {
                for (var place = from; place < to; place++) {
                    rows[count++] = sorted.value(place);
                }
                ends[runs++] = count;
            }
        }
        return new Block(
                Arrays.copyOf(rows, count), Arrays.copyOf(ends, runs), tooLong, pairsTooLong);
    }

    /// The longest runs that may be compared so that all up to that length make no more pairs than
    /// there is room for.
    static int longestWithin(KeyedInts sorted, int most, long room) {
        var byLength = new long[most + 1];
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = runEnd(sorted, from);
            if (to - from <= most) {
                byLength[to - from] += pairs(to - from);
            }
        }
        var left = room;
        for (var length = 2; length <= most; length++) {
            left -= byLength[length];
            if (left < 0) {
                return length - 1;
            }
        }
        return most;
    }

    static long pairs(long rows) {
        return rows * (rows - 1) / 2;
    }

    private static int runEnd(KeyedInts sorted, int from) {
        var to = from + 1;
        while (to < sorted.size() && sorted.key(to) == sorted.key(from)) {
            to++;
        }
        return to;
    }

    long pairs() {
        var sum = 0L;
        for (int run = 0, from = 0; run < ends.length; from = ends[run++]) {
            sum += pairs(ends[run] - from);
        }
        return sum;
    }
}
