package org.doorstep.linkage.model;

import org.doorstep.linkage.compare.Pattern;
import org.doorstep.linkage.model.Beginning.Way;

/// The kinds of pairs while they are being learnt.
final class Classes {

    private static final int SAME = Kind.SAME_PERSON.ordinal();
    private static final int UNRELATED = Kind.UNRELATED.ordinal();

    final int slots;

    /// How often each level is seen: by kind, slot and level.
    final double[][][] levels;

    /// How often a value is shared for a reason: by kind and slot.
    final double[][] shared;

    /// Share of all pairs: by kind.
    final double[] priors = new double[Kind.COUNT];

    Classes(int slots) {
        this.slots = slots;
        levels = new double[Kind.COUNT][slots][];
        shared = new double[Kind.COUNT][slots];
        for (var kind : Kind.values()) {
            for (var slot = 0; slot < slots; slot++) {
                var comparison = Pattern.comparison(slot);
                levels[kind.ordinal()][slot] = Beginning.levels(kind, comparison);
                shared[kind.ordinal()][slot] =
                        Beginning.way(kind, comparison) == Way.MIXED
                                ? Beginning.shared(kind, comparison)
                                : 0;
            }
        }
    }

    /// Works out the levels of the kinds between one person and strangers.
    void mix() {
        for (var kind : Kind.LEARNT) {
            for (var slot = 0; slot < slots; slot++) {
                var into = levels[kind.ordinal()][slot];
                switch (Beginning.way(kind, Pattern.comparison(slot))) {
                    case FREE -> {
                        // Learnt as seen.
                    }
                    case MIXED, BY_ACCIDENT -> mix(into, shared[kind.ordinal()][slot], slot);
                    case AS_HOUSEHOLD ->
                            System.arraycopy(
                                    levels[Kind.HOUSEHOLD.ordinal()][slot],
                                    0,
                                    into,
                                    0,
                                    into.length);
                }
            }
        }
    }

    private void mix(double[] into, double reason, int slot) {
        for (var level = 0; level < into.length; level++) {
            into[level] =
                    reason * levels[SAME][slot][level]
                            + (1 - reason) * levels[UNRELATED][slot][level];
        }
    }

    /// Chances that a pair of this pattern is of each kind.
    void judge(long pattern, double[] chances) {
        System.arraycopy(priors, 0, chances, 0, Kind.COUNT);
        for (var slot = 0; slot < slots; slot++) {
            var level = Pattern.level(pattern, slot) - 1;
            if (level >= 0) {
                for (var kind = 0; kind < Kind.COUNT; kind++) {
                    chances[kind] *= levels[kind][slot][level];
                }
            }
        }
        Beginning.normal(chances);
    }
}
