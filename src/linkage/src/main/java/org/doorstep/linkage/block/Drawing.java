package org.doorstep.linkage.block;

import java.util.Arrays;
import org.doorstep.linkage.column.KeyedInts;
import org.doorstep.linkage.row.Lexicon;

/// Draws pairs of one key by lot: all of them where there are few. The lot depends on nothing but
/// the rows.
final class Drawing {

    /// So many pairs of one key are drawn at most.
    private static final int MOST = 40_000;

    private final int[] starts;
    private final int[] ends;
    private final double[] pairsBefore;
    private final KeyedInts sorted;
    private int runs;
    private double pairs;

    Drawing(KeyedInts sorted) {
        this.sorted = sorted;
        starts = new int[sorted.size() / 2 + 1];
        ends = new int[starts.length];
        pairsBefore = new double[starts.length];
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from + 1;
            while (to < sorted.size() && sorted.key(to) == sorted.key(from)) {
                to++;
            }
            if (to - from > 1) {
                starts[runs] = from;
                ends[runs] = to;
                pairsBefore[runs++] = pairs;
                pairs += (double) (to - from) * (to - from - 1) / 2;
            }
        }
    }

    /// Draws into the sample.
    ///
    /// @return how often each pair of this key is drawn on average, at most once
    double draw(long seed, Sample sample) {
        if (pairs <= MOST) {
            drawAll(sample);
            return 1;
        }
        var draws = 0;
        for (var draw = 0; draw < MOST; draw++) {
            var lot = Lexicon.mixed(seed * 0x9e3779b97f4a7c15L + draw);
            var run = runOf((lot >>> 11) * 0x1.0p-53 * pairs);
            var size = ends[run] - starts[run];
            var pick = Lexicon.mixed(lot);
            var one = (int) ((pick >>> 33) % size);
            var other = (int) ((pick & 0x7fffffff) % (size - 1));
            sample.add(
                    sorted.value(starts[run] + one),
                    sorted.value(starts[run] + (other < one ? other : other + 1)));
            draws++;
        }
        return draws / pairs;
    }

    private void drawAll(Sample sample) {
        for (var run = 0; run < runs; run++) {
            for (var i = starts[run]; i < ends[run]; i++) {
                for (var j = i + 1; j < ends[run]; j++) {
                    sample.add(sorted.value(i), sorted.value(j));
                }
            }
        }
    }

    private int runOf(double place) {
        var found = Arrays.binarySearch(pairsBefore, 0, runs, place);
        return found >= 0 ? found : -found - 2;
    }
}
