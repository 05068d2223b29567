package org.doorstep.linkage.weigh;

import org.doorstep.linkage.row.Lexicon;

/// How much more, or less, it tells that two rows share this very value than that they share some
/// value. Strangers share a rare one rarely; records of one person share it as they share any.
///
/// Of every kind of pair, some share a value for a reason and the rest by accident. The share with
/// a reason follows from the learnt level, and only the accident depends on how frequent the value
/// is: so nothing has to be cut off by hand.
final class Rarity {

    private static final double LN2 = Math.log(2);

    /// Pairs that share a value have a reason at least once in so many accidents; it bounds what a
    /// rare value can tell to about six bits.
    private static final double LEAST_REASON = 1 / 64.0;

    private final Lexicon lexicon;
    private final double chance;
    private final double[] reasons;
    private final float[][] bits;

    /// @param levels share of full agreement among pairs of each kind
    Rarity(Lexicon lexicon, double... levels) {
        this.lexicon = lexicon;
        chance = lexicon.chance();
        reasons = new double[levels.length];
        bits = new float[levels.length][lexicon.size()];
        for (var kind = 0; kind < levels.length; kind++) {
            var reason = chance >= 1 ? 1 : (levels[kind] - chance) / (1 - chance);
            reasons[kind] = Math.clamp(reason, chance * LEAST_REASON, 1);
            for (var number = 1; number < lexicon.size(); number++) {
                bits[kind][number] = (float) bits(reasons[kind], lexicon.share(number));
            }
        }
    }

    /// Bits to add to the logarithm of the level's share.
    ///
    /// @param kind place of the kind
    double bits(int kind, int number) {
        return number < bits[kind].length
                ? bits[kind][number]
                : bits(reasons[kind], lexicon.share(number));
    }

    int moreFrequent(int one, int other) {
        return lexicon.rows(one) >= lexicon.rows(other) ? one : other;
    }

    private double bits(double reason, double share) {
        return chance == 0
                ? 0
                : Math.log((reason + (1 - reason) * share) / (reason + (1 - reason) * chance))
                        / LN2;
    }
}
