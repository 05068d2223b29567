package org.doorstep.linkage.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.doorstep.linkage.Doubt;
import org.doorstep.linkage.explain.Explaining;
import org.doorstep.linkage.group.Constraints;
import org.doorstep.linkage.group.Constraints.Bar;
import org.doorstep.linkage.pairs.Pairs;
import org.doorstep.linkage.row.Lexicon;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.run.WholeRun.Found;
import org.doorstep.linkage.weigh.Weights;

/// What an officer should look at: of any two people the pair of records that speaks loudest for
/// their being one; and some of those that were joined, drawn by lot.
final class Doubts {

    /// Even odds; whatever is less likely is not worth an officer's time.
    private static final double WORTH_A_LOOK = 0;

    private static final int DRAWN = 100;
    private static final int HUNDRED = 100;

    private final Rows rows;
    private final Found found;
    private final Constraints constraints;
    private final Explaining explaining;
    private final Findings findings;

    Doubts(
            Rows rows,
            Found found,
            Constraints constraints,
            Explaining explaining,
            Findings findings) {
        this.rows = rows;
        this.found = found;
        this.constraints = constraints;
        this.explaining = explaining;
        this.findings = findings;
    }

    List<Doubt> all() {
        var doubts = new ArrayList<Doubt>();
        var pairs = found.scored().pairs();
        var seen = new HashSet<Long>();
        for (var pair = 0; pair < pairs.size() && pairs.weight(pair) >= WORTH_A_LOOK; pair++) {
            var left = found.groups().first(pairs.left(pair));
            var right = found.groups().first(pairs.right(pair));
            if (left != right
                    && seen.add(key(Math.min(left, right), Math.max(left, right)))
                    && !barred(left, right)) {
                doubts.add(doubt(pairs, pair, false));
            }
        }
        drawn(pairs).forEach(pair -> doubts.add(doubt(pairs, pair, true)));
        return List.copyOf(doubts);
    }

    /// The same pairs from run to run, as long as their records stand.
    private List<Integer> drawn(Pairs pairs) {
        var joined = new ArrayList<Integer>();
        for (var pair = 0; pair < pairs.size(); pair++) {
            if (pairs.weight(pair) >= found.threshold().bits()
                    && found.groups().together(pairs.left(pair), pairs.right(pair))) {
                joined.add(pair);
            }
        }
        return joined.stream()
                .sorted(Comparator.comparingLong(pair -> lot(pairs, pair)))
                .limit(DRAWN)
                .toList();
    }

    private long lot(Pairs pairs, int pair) {
        return Lexicon.mixed(key(rows.number(pairs.left(pair)), rows.number(pairs.right(pair))));
    }

    /// Nobody need look at people who cannot be one.
    private boolean barred(int left, int right) {
        for (var one : found.groups().members(left)) {
            for (var other : found.groups().members(right)) {
                if (constraints.between(one, other) != Bar.NONE) {
                    return true;
                }
            }
        }
        return false;
    }

    private Doubt doubt(Pairs pairs, int pair, boolean together) {
        return doubt(rows, explaining, findings, pairs.left(pair), pairs.right(pair), together);
    }

    /// Asks about two rows, the lower first.
    static Doubt doubt(
            Rows rows,
            Explaining explaining,
            Findings findings,
            int left,
            int right,
            boolean together) {
        var explanation = explaining.of(left, right);
        return new Doubt(
                rows.number(left),
                rows.number(right),
                together,
                findings.inShort(explanation),
                (int) Math.round(HUNDRED * Weights.chance(explanation.weight())),
                findings.clues(explanation, left));
    }

    private static long key(int low, int high) {
        return (long) low << Integer.SIZE | high;
    }
}
