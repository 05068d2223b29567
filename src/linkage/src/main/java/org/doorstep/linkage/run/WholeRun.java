package org.doorstep.linkage.run;

import java.util.List;
import org.doorstep.linkage.Progress;
import org.doorstep.linkage.block.Blocks;
import org.doorstep.linkage.group.Constraints;
import org.doorstep.linkage.group.Grouping;
import org.doorstep.linkage.group.Groups;
import org.doorstep.linkage.model.Model;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.pairs.Learning;
import org.doorstep.linkage.pairs.Scoring;
import org.doorstep.linkage.pairs.Scoring.Scored;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.weigh.Weights;

/// Links all rows: finds the pairs worth comparing, learns from them how telling agreement is,
/// weighs them, and joins rows into people.
///
/// The outcome depends on the rows alone.
public final class WholeRun {

    private final Rows rows;
    private final Nicknames nicknames;
    private final boolean across;
    private final Progress progress;

    /// @param across whether only pairs of two different sources count
    /// @param progress hears each step as it begins, and may throw to make it stop
    public WholeRun(Rows rows, Nicknames nicknames, boolean across, Progress progress) {
        this.rows = rows;
        this.nicknames = nicknames;
        this.across = across;
        this.progress = progress;
    }

    /// What a run found.
    ///
    /// @param expected how many pairs of one person there are in all, by the model
    public record Found(
            Blocks blocks,
            Model model,
            Weights weights,
            Scored scored,
            Threshold threshold,
            Groups groups,
            double expected) {}

    /// @param constraints what bars two rows from being one person
    /// @param ruled pairs that officers called one person
    public Found run(Constraints constraints, List<int[]> ruled) {
        progress.reached("Finding pairs", 0);
        var blocks = new Blocks(rows, across);
        progress.reached("Learning from pairs", 0);
        var model = new Learning(rows, blocks, nicknames, across).learn();
        progress.reached("Weighing pairs", 0);
        var weights = new Weights(rows, model);
        var scored = new Scoring(rows, blocks, nicknames, weights).score();
        progress.reached("Joining records", 0);
        var threshold = Threshold.of(scored.pairs());
        var grouping = new Grouping(rows, constraints, weights, nicknames, threshold.bits());
        grouping.joinRuled(ruled);
        var groups = grouping.join(scored.pairs());
        var expected =
                new Expected(rows, blocks, across).pairs(scored, grouping, groups, threshold);
        return new Found(blocks, model, weights, scored, threshold, groups, expected);
    }
}
