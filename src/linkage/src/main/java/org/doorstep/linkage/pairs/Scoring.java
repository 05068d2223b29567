package org.doorstep.linkage.pairs;

import java.util.function.IntFunction;
import org.doorstep.linkage.block.Blocks;
import org.doorstep.linkage.compare.Comparer;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.weigh.Weights;
import org.doorstep.linkage.work.Workers;

/// Weighs all candidate pairs and keeps those that may be one person.
public final class Scoring {

    /// Below this nobody looks at a pair: one in a hundred is one person.
    private static final double WORTH_KEEPING = -6.6;

    private static final double LIKELY = 4;
    private static final int MOST_KEYS = 2;

    private final Rows rows;
    private final Blocks blocks;
    private final Nicknames nicknames;
    private final Weights weights;

    public Scoring(Rows rows, Blocks blocks, Nicknames nicknames, Weights weights) {
        this.rows = rows;
        this.blocks = blocks;
        this.nicknames = nicknames;
        this.weights = weights;
    }

    /// What came of it.
    ///
    /// @param pairs those worth keeping
    /// @param candidates how many were weighed
    /// @param expected how many of them are one person, by the model
    /// @param keyRecall share of the pairs of one person that are among the candidates, estimated
    ///   from how many agree in one key alone and how many in two
    public record Scored(Pairs pairs, long candidates, double expected, double keyRecall) {}

    public Scored score() {
        var all = new Pairs();
        var candidates = 0L;
        var expected = 0.0;
        var inOne = 0.0;
        var inTwo = 0.0;
        var likely = 0.0;
        for (var piece : Workers.over(blocks.pieces(), this::worker)) {
            all.addAll(piece.kept);
            candidates += piece.candidates;
            expected += piece.expected;
            inOne += piece.byKeys[1];
            inTwo += piece.byKeys[2];
            likely += piece.byKeys[0] + piece.byKeys[1] + piece.byKeys[2];
        }
        all.sort();
        return new Scored(all, candidates, expected, keyRecall(likely, inOne, inTwo));
    }

    /// By A. Chao's lower bound for what was never caught.
    private double keyRecall(double likely, double inOne, double inTwo) {
        if (blocks.everyPair() || likely == 0 || inTwo == 0) {
            return 1;
        }
        return likely / (likely + inOne * inOne / (2 * inTwo));
    }

    /// Sums over one piece.
    private static final class Piece {
        private final Pairs kept = new Pairs();
        private final double[] byKeys = new double[MOST_KEYS + 1];
        private long candidates;
        private double expected;
    }

    private IntFunction<Piece> worker() {
        var comparer = new Comparer(rows, nicknames);
        return number -> {
            var piece = new Piece();
            blocks.read(
                    number,
                    (left, right) -> {
                        piece.candidates++;
                        var weight = weights.weight(left, right, comparer.compare(left, right));
                        if (weight >= WORTH_KEEPING) {
                            piece.kept.add(left, right, (float) weight);
                            if (weight >= LIKELY) {
                                var keys = blocks.agreeing(left, right);
                                piece.byKeys[keys > MOST_KEYS ? 0 : keys]++;
                            }
                        }
                        piece.expected += weight < -30 ? 0 : Weights.chance(weight);
                    });
            return piece;
        };
    }
}
