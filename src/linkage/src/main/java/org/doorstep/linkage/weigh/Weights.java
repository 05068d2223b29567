package org.doorstep.linkage.weigh;

import org.doorstep.linkage.compare.Pattern;
import org.doorstep.linkage.model.Kind;
import org.doorstep.linkage.model.Model;
import org.doorstep.linkage.row.Rows;

/// Weighs pairs by a model and by how frequent the shared values are among these rows. May be used
/// by several threads.
public final class Weights {

    private static final double LN2 = Math.log(2);
    private static final double NEVER = -1_000;
    private static final double BEYOND = 30;

    /// Room for the levels of a slot.
    private static final int LEVELS = 16;

    private final int slots;

    /// Bits of a slot's level for each kind, one beside the other.
    private final float[] bits;

    private final double[] priors = new double[Kind.COUNT];
    private final Rarities rarities;

    public Weights(Rows rows, Model model) {
        slots = model.factors().size();
        bits = new float[slots * LEVELS * Kind.COUNT];
        for (var kind : Kind.values()) {
            for (var slot = 0; slot < slots; slot++) {
                var shares = model.factors().get(slot).of(kind);
                for (var level = 1; level <= shares.size(); level++) {
                    bits[place(slot, level) + kind.ordinal()] = (float) log2(shares.get(level - 1));
                }
            }
            var share = model.share(kind);
            priors[kind.ordinal()] = share == 0 ? NEVER : log2(share);
        }
        rarities = new Rarities(rows, model);
    }

    /// Bits for the two rows being one person: 0 is even odds, 6.6 is 99 in 100.
    public double weight(int left, int right, long pattern) {
        var sums = new double[Kind.COUNT];
        sum(left, right, pattern, sums);
        return against(Kind.SAME_PERSON, sums);
    }

    /// Bits for the pair being of that kind.
    public double weight(Kind kind, int left, int right, long pattern) {
        var sums = new double[Kind.COUNT];
        sum(left, right, pattern, sums);
        return against(kind, sums);
    }

    /// How much better the pair fits one person than any other kind: what it says itself. Below
    /// nought it speaks against one person; near nought it says too little. That most pairs are
    /// strangers does not count here, but that a kind is rarer than one person's pairs does.
    public double evidence(int left, int right, long pattern) {
        var sums = new double[Kind.COUNT];
        for (var slot = 0; slot < slots; slot++) {
            add(slot, left, right, pattern, sums);
        }
        var best = Double.NEGATIVE_INFINITY;
        for (var kind = 1; kind < Kind.COUNT; kind++) {
            best = Math.max(best, sums[kind] + Math.min(0, priors[kind] - priors[0]));
        }
        return sums[0] - best;
    }

    /// What one comparison adds to the weight of one person against another kind.
    public double part(int slot, int left, int right, long pattern, Kind other) {
        var parts = new double[Kind.COUNT];
        add(slot, left, right, pattern, parts);
        return parts[Kind.SAME_PERSON.ordinal()] - parts[other.ordinal()];
    }

    /// Bits for one person against another kind before anything is compared.
    public double prior(Kind other) {
        return priors[Kind.SAME_PERSON.ordinal()] - priors[other.ordinal()];
    }

    /// The chance that belongs to a weight.
    public static double chance(double weight) {
        return 1 / (1 + Math.exp(-weight * LN2));
    }

    private void sum(int left, int right, long pattern, double[] sums) {
        System.arraycopy(priors, 0, sums, 0, Kind.COUNT);
        for (var slot = 0; slot < slots; slot++) {
            add(slot, left, right, pattern, sums);
        }
    }

    private void add(int slot, int left, int right, long pattern, double[] sums) {
        var level = Pattern.level(pattern, slot);
        if (level == 0) {
            return;
        }
        var place = place(slot, level);
        for (var kind = 0; kind < Kind.COUNT; kind++) {
            sums[kind] += bits[place + kind];
        }
        rarities.add(slot, level, left, right, pattern, sums);
    }

    private static int place(int slot, int level) {
        return (slot * LEVELS + level) * Kind.COUNT;
    }

    private static double against(Kind kind, double[] sums) {
        var most = Double.NEGATIVE_INFINITY;
        for (var other = 0; other < Kind.COUNT; other++) {
            most = other == kind.ordinal() ? most : Math.max(most, sums[other]);
        }
        var rest = 0.0;
        for (var other = 0; other < Kind.COUNT; other++) {
            var less = most - sums[other];
            if (other != kind.ordinal() && less < BEYOND) {
                rest += less == 0 ? 1 : Math.exp(-less * LN2);
            }
        }
        return sums[kind.ordinal()] - most - log2(rest);
    }

    private static double log2(double number) {
        return Math.log(number) / LN2;
    }
}
