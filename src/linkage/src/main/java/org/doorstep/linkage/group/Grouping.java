package org.doorstep.linkage.group;

import java.util.List;
import org.doorstep.linkage.compare.Comparer;
import org.doorstep.linkage.group.Constraints.Bar;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.pairs.Pairs;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.weigh.Weights;

/// Joins rows by average link: two groups become one only if, in the mean over all pairs between
/// them, one person is a better explanation than any other kind of pair, and nothing bars any of
/// the pairs. So one wrong pair does not chain two people together. Pairs that know too little to
/// tell do not count against it: what counts is what they say, not how rare one person's pairs are.
public final class Grouping {

    /// A pair counts for at most so much either way.
    private static final double MOST = 20;

    /// Of larger groups so many members speak for all.
    private static final int SPEAKERS = 32;

    private final Constraints constraints;
    private final Weights weights;
    private final Comparer comparer;
    private final double best;
    private final Groups groups;

    /// @param best the least weight of the pair that joins two groups
    public Grouping(
            Rows rows, Constraints constraints, Weights weights, Nicknames nicknames, double best) {
        this.constraints = constraints;
        this.weights = weights;
        this.best = best;
        comparer = new Comparer(rows, nicknames);
        groups = new Groups(rows.size());
    }

    /// Joins what officers called one person, before all else.
    public void joinRuled(List<int[]> pairs) {
        pairs.forEach(pair -> groups.join(pair[0], pair[1]));
    }

    /// Joins by the pairs, the heaviest first.
    public Groups join(Pairs pairs) {
        for (var pair = 0; pair < pairs.size() && pairs.weight(pair) >= best; pair++) {
            var left = groups.first(pairs.left(pair));
            var right = groups.first(pairs.right(pair));
            if (left != right && mayJoin(left, right)) {
                groups.join(left, right);
            }
        }
        return groups;
    }

    /// Whether nothing bars two groups from being one and, all their pairs together, more speaks
    /// for it than against.
    ///
    /// @param left the first row of one group
    /// @param right the first row of the other
    public boolean mayJoin(int left, int right) {
        return !barred(left, right) && speaksFor(left, right);
    }

    private boolean barred(int left, int right) {
        for (var one : groups.members(left)) {
            for (var other : groups.members(right)) {
                if (constraints.between(one, other) != Bar.NONE) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean speaksFor(int left, int right) {
        var ones = groups.members(left);
        var others = groups.members(right);
        var sum = 0.0;
        var step = (ones.length + SPEAKERS - 1) / SPEAKERS;
        var otherStep = (others.length + SPEAKERS - 1) / SPEAKERS;
        for (var i = 0; i < ones.length; i += step) {
            for (var j = 0; j < others.length; j += otherStep) {
                sum += Math.clamp(evidence(ones[i], others[j]), -MOST, MOST);
            }
        }
        return sum >= 0;
    }

    private double evidence(int one, int other) {
        var left = Math.min(one, other);
        var right = Math.max(one, other);
        return weights.evidence(left, right, comparer.compare(left, right));
    }
}
