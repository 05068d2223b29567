package org.doorstep.linkage.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.doorstep.linkage.compare.Comparer;
import org.doorstep.linkage.compare.Comparison;
import org.doorstep.linkage.compare.Pattern;
import org.doorstep.linkage.explain.Explanation.Part;
import org.doorstep.linkage.group.Constraints;
import org.doorstep.linkage.model.Kind;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.weigh.Weights;

/// Explains pairs. Not for use by several threads.
public final class Explaining {

    private static final List<Kind> TWO_PEOPLE =
            List.of(Kind.HOUSEHOLD, Kind.FAMILY_NAMESAKES, Kind.NAMESAKES, Kind.UNRELATED);

    private final Rows rows;
    private final Weights weights;
    private final Constraints constraints;
    private final Comparer comparer;

    public Explaining(Rows rows, Weights weights, Constraints constraints, Nicknames nicknames) {
        this.rows = rows;
        this.weights = weights;
        this.constraints = constraints;
        comparer = new Comparer(rows, nicknames);
    }

    public Explanation of(int left, int right) {
        var pattern = comparer.compare(left, right);
        Map<Kind, Double> byKind = new EnumMap<>(Kind.class);
        for (var kind : Kind.values()) {
            byKind.put(kind, weights.weight(kind, left, right, pattern));
        }
        var against = heaviest(TWO_PEOPLE, byKind);
        return new Explanation(
                byKind.getOrDefault(Kind.SAME_PERSON, 0.0),
                heaviest(List.of(Kind.values()), byKind),
                constraints.between(left, right),
                against,
                weights.prior(against),
                parts(left, right, pattern, against));
    }

    private List<Part> parts(int left, int right, long pattern, Kind against) {
        var parts = new ArrayList<Part>();
        for (var slot = 0; slot < Pattern.slots(rows.texts().kinds()); slot++) {
            var level = Pattern.level(pattern, slot);
            if (level > 0) {
                parts.add(
                        new Part(
                                Pattern.comparison(slot),
                                Math.max(0, slot - Comparison.OTHER.ordinal()),
                                level,
                                weights.part(slot, left, right, pattern, against)));
            }
        }
        parts.sort(Comparator.comparingDouble((Part part) -> -Math.abs(part.bits())));
        return parts;
    }

    private static Kind heaviest(List<Kind> kinds, Map<Kind, Double> byKind) {
        var heaviest = kinds.getFirst();
        for (var kind : kinds) {
            if (byKind.getOrDefault(kind, 0.0) > byKind.getOrDefault(heaviest, 0.0)) {
                heaviest = kind;
            }
        }
        return heaviest;
    }
}
