package org.doorstep.linkage.model;

import java.util.Arrays;
import org.doorstep.linkage.compare.Pattern;
import org.doorstep.linkage.model.Beginning.Way;

/// One round's sums over the pairs to learn from.
final class Tally {

    private static final int SAME = Kind.SAME_PERSON.ordinal();

    private final Classes classes;
    private final double[][][] seen;
    private final double[][] sharing;
    private final double[] pairs = new double[Kind.COUNT];

    Tally(Classes classes) {
        this.classes = classes;
        seen = new double[Kind.COUNT][classes.slots][];
        sharing = new double[Kind.COUNT][classes.slots];
        for (var slots : seen) {
            Arrays.setAll(slots, slot -> new double[classes.levels[SAME][slot].length]);
        }
    }

    /// Counts pairs of one pattern.
    ///
    /// @param chances that they are of each kind
    void add(long pattern, double count, double[] chances) {
        for (var kind = 0; kind < Kind.COUNT - 1; kind++) {
            var these = count * chances[kind];
            if (these == 0) {
                continue;
            }
            pairs[kind] += these;
            for (var slot = 0; slot < classes.slots; slot++) {
                var level = Pattern.level(pattern, slot) - 1;
                if (level >= 0) {
                    seen[kind][slot][level] += these;
                    if (classes.shared[kind][slot] > 0) {
                        sharing[kind][slot] +=
                                these
                                        * classes.shared[kind][slot]
                                        * classes.levels[SAME][slot][level]
                                        / classes.levels[kind][slot][level];
                    }
                }
            }
        }
    }

    double pairs(Kind kind) {
        return pairs[kind.ordinal()];
    }

    /// Makes of the sums what the next round goes by. What is supposed at the beginning counts as a
    /// few pairs, so that a level nobody saw is not impossible.
    void learn(double smoothing) {
        for (var kind : Kind.LEARNT) {
            var number = kind.ordinal();
            for (var slot = 0; slot < classes.slots; slot++) {
                var comparison = Pattern.comparison(slot);
                var way = Beginning.way(kind, comparison);
                if (way == Way.FREE) {
                    classes.levels[number][slot] =
                            learnt(
                                    seen[number][slot],
                                    Beginning.levels(kind, comparison),
                                    smoothing);
                } else if (way == Way.MIXED) {
                    var all = Arrays.stream(seen[number][slot]).sum();
                    var begun = Beginning.shared(kind, comparison);
                    classes.shared[number][slot] =
                            Math.min(
                                    Beginning.mostShared(kind, comparison),
                                    (sharing[number][slot] + smoothing * begun)
                                            / (all + smoothing));
                }
            }
        }
        if (classes.priors[Kind.HOUSEHOLD.ordinal()] > 0) {
            bound();
        }
    }

    /// Keeps the levels of one person's records below what they may come out at.
    private void bound() {
        for (var slot = 0; slot < classes.slots; slot++) {
            var levels = classes.levels[SAME][slot];
            for (var level = 1; level <= levels.length; level++) {
                levels[level - 1] =
                        Math.min(
                                levels[level - 1], Beginning.most(Pattern.comparison(slot), level));
            }
            Beginning.normal(levels);
        }
    }

    private static double[] learnt(double[] sums, double[] begun, double smoothing) {
        for (var level = 0; level < sums.length; level++) {
            sums[level] += smoothing * begun[level];
        }
        return Beginning.normal(sums);
    }
}
