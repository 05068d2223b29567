package org.doorstep.linkage.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.doorstep.linkage.block.KeyIndex;
import org.doorstep.linkage.compare.Comparer;
import org.doorstep.linkage.group.Constraints;
import org.doorstep.linkage.group.Constraints.Bar;
import org.doorstep.linkage.group.Groups;
import org.doorstep.linkage.mention.Mention;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.weigh.Weights;

/// The people of a finished run, whom further records join one by one. Not for use by several
/// threads.
public final class Register {

    /// A person must fit better than the second best by so many bits.
    private static final double MARGIN = 5;

    /// Even odds: whoever fits less is nobody to look at.
    private static final double WORTH_A_LOOK = 0;

    private static final double MOST = 20;
    private static final int SPEAKERS = 64;

    private final Rows rows;
    private final Groups groups;
    private final Weights weights;
    private final Constraints constraints;
    private final double threshold;
    private final KeyIndex index;
    private final Comparer comparer;

    /// @param threshold from how many bits on a record joins by itself
    public Register(
            Rows rows,
            Groups groups,
            Weights weights,
            Constraints constraints,
            Nicknames nicknames,
            double threshold) {
        this.rows = rows;
        this.groups = groups;
        this.weights = weights;
        this.constraints = constraints;
        this.threshold = threshold;
        index = new KeyIndex(rows);
        comparer = new Comparer(rows, nicknames);
    }

    /// How well the new record fits one person.
    ///
    /// @param weight bits to the record that it is most like
    /// @param evidence what all that person's records say in sum; below nought they speak against
    ///   it
    private record Fit(int group, double weight, double evidence) {}

    /// Takes in a record, which must have a number above all others.
    public Arrival arrive(Mention mention) {
        var row = rows.add(mention);
        groups.add();
        var fits = fits(row);
        index.add(row);
        if (fits.isEmpty()) {
            return new Arrival.Stranger();
        }
        var best = fits.getFirst();
        var alone = fits.size() == 1 || best.weight - fits.get(1).weight >= MARGIN;
        if (best.weight >= threshold && best.evidence >= 0 && alone) {
            groups.join(best.group, row);
            return new Arrival.Known(best.group, best.weight);
        }
        return new Arrival.Doubtful(fits.stream().map(Fit::group).toList());
    }

    /// The people whom the row may be, the likeliest first.
    private List<Fit> fits(int row) {
        var candidates = new TreeSet<Integer>();
        for (var other : index.candidates(row)) {
            candidates.add(groups.first(other));
        }
        var fits = new ArrayList<Fit>();
        for (var group : candidates) {
            var fit = fit(row, group);
            if (fit.weight >= WORTH_A_LOOK) {
                fits.add(fit);
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::weight).reversed().thenComparingInt(Fit::group));
        return fits;
    }

    private Fit fit(int row, int group) {
        var members = groups.members(group);
        for (var member : members) {
            if (constraints.between(member, row) != Bar.NONE) {
                return new Fit(group, Double.NEGATIVE_INFINITY, 0);
            }
        }
        var best = Double.NEGATIVE_INFINITY;
        var evidence = 0.0;
        var counted = Math.min(SPEAKERS, members.length);
        for (var i = 0; i < counted; i++) {
            var pattern = comparer.compare(members[i], row);
            best = Math.max(best, weights.weight(members[i], row, pattern));
            evidence += Math.clamp(weights.evidence(members[i], row, pattern), -MOST, MOST);
        }
        return new Fit(group, best, evidence);
    }
}
