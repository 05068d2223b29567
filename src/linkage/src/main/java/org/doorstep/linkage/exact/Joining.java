package org.doorstep.linkage.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.doorstep.linkage.Doubt;
import org.doorstep.linkage.column.KeyedInts;

/// Joins rows that have something in common, unless two people would become one.
///
/// Whatever would mix two people joins nobody: neither the rows that rule each other out, nor those
/// that would fit either. So the outcome does not depend on the order of the joins, and an officer
/// decides what the records cannot.
final class Joining {

    /// A value that more rows share is a filler or somebody's mistake, and tells nothing.
    private static final int SHARED_BY_TOO_MANY = 64;

    private final List<Row> rows;
    private final Contradictions contradictions;
    private final Clusters clusters;
    private final Reasons reasons;
    private final List<Doubt> doubts = new ArrayList<>();

    Joining(List<Row> rows, Contradictions contradictions) {
        this.rows = rows;
        this.contradictions = contradictions;
        clusters = new Clusters(rows.size());
        reasons = new Reasons(rows.size());
    }

    /// What came of it.
    Outcome outcome() {
        return new Outcome(rows, clusters, reasons, doubts);
    }

    /// Joins what an officer called one person, whatever speaks against it.
    void joinByRuling(int left, int right) {
        clusters.join(left, right);
        reasons.ruled(left, right);
    }

    /// Joins the rows that have the same key.
    void joinBy(Likeness likeness, KeyedInts keys) {
        var groups = new ArrayList<int[]>();
        keys.forEachRun(run -> {
            for (var group : withoutContradiction(likeness, run)) {
                if (!mixes(likeness, membersWith(group))) {
                    groups.add(group);
                }
            }
        });
        var trial = clusters.copy();
        groups.forEach(group -> joinAll(trial, group));
        var mixed = mixedChains(likeness, groups, trial);
        for (var group : groups) {
            if (!mixed.contains(trial.first(group[0]))) {
                joinAll(clusters, group);
                reasons.alike(likeness, group);
            }
        }
    }

    /// The rows of a run that may be one person: all of them or, where some contradict each other,
    /// those that agree in more.
    private List<int[]> withoutContradiction(Likeness likeness, int[] run) {
        if (run.length < 2) {
            return List.of();
        }
        if (run.length > SHARED_BY_TOO_MANY) {
            doubt(likeness, run[0], run[1], run.length + " records share it");
            return List.of();
        }
        if (!contradicts(likeness, run, true)) {
            return List.of(run);
        }
        var agreeing = new Clusters(run.length);
        for (var i = 0; i < run.length; i++) {
            for (var j = i + 1; j < run.length; j++) {
                if (contradictions.alsoAgree(likeness, run[i], run[j])) {
                    agreeing.join(i, j);
                }
            }
        }
        return IntStream.range(0, run.length)
                .filter(i -> agreeing.first(i) == i)
                .mapToObj(i -> Arrays.stream(agreeing.members(i)).map(j -> run[j]).toArray())
                .filter(group -> group.length > 1 && !contradicts(likeness, group, false))
                .toList();
    }

    private boolean contradicts(Likeness likeness, int[] group, boolean tell) {
        for (var i = 0; i < group.length; i++) {
            for (var j = i + 1; j < group.length; j++) {
                var against = contradictions.against(likeness, group[i], group[j]);
                if (against != null) {
                    if (tell) {
                        doubt(likeness, group[i], group[j], against);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    /// Chains of groups that mix people though no group alone does, by the first row of each.
    private Set<Integer> mixedChains(Likeness likeness, List<int[]> groups, Clusters trial) {
        Map<Integer, Integer> links = new HashMap<>();
        groups.forEach(group -> links.merge(trial.first(group[0]), 1, Integer::sum));
        Set<Integer> mixed = new HashSet<>();
        links.forEach((first, count) -> {
            if (count > 1 && mixes(likeness, trial.members(first))) {
                mixed.add(first);
            }
        });
        return mixed;
    }

    /// Whether some of these rows, as yet apart, cannot be one person.
    private boolean mixes(Likeness likeness, int[] members) {
        for (var i = 0; i < members.length; i++) {
            for (var j = i + 1; j < members.length; j++) {
                if (!clusters.together(members[i], members[j])) {
                    var why = contradictions.ruledOut(members[i], members[j]);
                    if (why != null) {
                        doubt(likeness, members[i], members[j], why);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int[] membersWith(int[] group) {
        return Arrays.stream(group)
                .map(clusters::first)
                .distinct()
                .mapToObj(clusters::members)
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    private void doubt(Likeness likeness, int left, int right, String against) {
        doubts.add(
                new Doubt(
                        rows.get(Math.min(left, right)).number(),
                        rows.get(Math.max(left, right)).number(),
                        likeness.finding() + ", but " + against));
    }

    private static void joinAll(Clusters clusters, int[] group) {
        for (var i = 1; i < group.length; i++) {
            clusters.join(group[0], group[i]);
        }
    }
}
