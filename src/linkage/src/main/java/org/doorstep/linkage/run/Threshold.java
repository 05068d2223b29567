package org.doorstep.linkage.run;

import org.doorstep.linkage.pairs.Pairs;
import org.doorstep.linkage.weigh.Weights;

/// From which weight on a pair joins by itself, and how often that is wrong by the model's own
/// judgement.
///
/// The least weight is taken at which, of all pairs from there on, no more than the accepted share
/// is expected to be two people: a file whose records tell much may join pairs that a file whose
/// records tell little must leave to people.
///
/// @param bits the least weight
/// @param falseShare expected share of wrong pairs among those that join
/// @param missedShare expected share of right pairs among the candidates that do not
public record Threshold(double bits, double falseShare, double missedShare) {

    private static final double ACCEPTED = 0.003;
    private static final double LEAST = 0;

    static Threshold of(Pairs pairs) {
        var wrong = 0.0;
        var right = 0.0;
        var all = 0.0;
        var bits = Double.POSITIVE_INFINITY;
        var falseShare = 0.0;
        var found = 0.0;
        for (var pair = 0; pair < pairs.size(); pair++) {
            var chance = Weights.chance(pairs.weight(pair));
            all += chance;
            wrong += 1 - chance;
            right += chance;
            if (pairs.weight(pair) >= LEAST && wrong <= ACCEPTED * (pair + 1)) {
                bits = pairs.weight(pair);
                falseShare = wrong / (pair + 1);
                found = right;
            }
        }
        return new Threshold(bits, falseShare, all == 0 ? 0 : 1 - found / all);
    }
}
