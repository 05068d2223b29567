package org.doorstep.linkage.run;

import org.doorstep.linkage.block.Blocks;
import org.doorstep.linkage.group.Grouping;
import org.doorstep.linkage.group.Groups;
import org.doorstep.linkage.pairs.Scoring.Scored;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.weigh.Weights;

/// Estimates how many pairs of one person there are.
///
/// Pairs that were joined count, but for the share that is expected to be wrong: that two records
/// agree with a third says more of them than they say themselves. Of the others each counts by its
/// chance, unless the rest of their groups speak against it. Those that no key finds are as many as
/// the keys are expected to miss.
final class Expected {

    private final Rows rows;
    private final Blocks blocks;
    private final boolean across;

    Expected(Rows rows, Blocks blocks, boolean across) {
        this.rows = rows;
        this.blocks = blocks;
        this.across = across;
    }

    double pairs(Scored scored, Grouping grouping, Groups groups, Threshold threshold) {
        var apart = scored.expected();
        for (var pair = 0; pair < scored.pairs().size(); pair++) {
            var left = groups.first(scored.pairs().left(pair));
            var right = groups.first(scored.pairs().right(pair));
            if (left == right || !grouping.mayJoin(left, right)) {
                apart -= Weights.chance(scored.pairs().weight(pair));
            }
        }
        var joined = 0L;
        var unseen = 0L;
        for (var row = 0; row < rows.size(); row++) {
            if (groups.first(row) != row || groups.size(row) == 1) {
                continue;
            }
            var members = groups.members(row);
            for (var i = 0; i < members.length; i++) {
                for (var j = i + 1; j < members.length; j++) {
                    if (!across || rows.source(members[i]) != rows.source(members[j])) {
                        joined++;
                        unseen += blocks.has(members[i], members[j]) ? 0 : 1;
                    }
                }
            }
        }
        var found = apart + joined * (1 - threshold.falseShare());
        var missed = (found - unseen) * (1 / scored.keyRecall() - 1);
        return found + Math.max(0, missed - unseen);
    }
}
