package org.doorstep.bench.linkage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Result;
import org.doorstep.linkage.group.Groups;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.run.WholeRun.Found;

/// What a run found, against the truth.
final class Figures {

    private final Rows rows;
    private final Found found;
    private final boolean across;
    private final String[] person;
    private final Map<String, List<Integer>> people = new HashMap<>();

    Figures(Rows rows, Found found, Labelled labelled) {
        this.rows = rows;
        this.found = found;
        across = labelled.across();
        person = new String[rows.size()];
        for (var row = 0; row < rows.size(); row++) {
            var truth = labelled.truth().get(rows.number(row));
            person[row] = truth.isEmpty() ? "nobody " + row : truth;
            people.computeIfAbsent(person[row], none -> new ArrayList<>()).add(row);
        }
    }

    void into(Result result) {
        var truePairs = 0L;
        var blocked = 0L;
        for (var same : people.values()) {
            for (var i = 0; i < same.size(); i++) {
                for (var j = i + 1; j < same.size(); j++) {
                    if (counts(same.get(i), same.get(j))) {
                        truePairs++;
                        blocked += found.blocks().has(same.get(i), same.get(j)) ? 1 : 0;
                    }
                }
            }
        }
        pairs(result, truePairs);
        clusters(result, truePairs);
        result.with("estimated_matches", Math.round(found.expected()))
                .with("true_matches", truePairs)
                .with("candidate_pairs", found.scored().candidates())
                .with("blocking_recall", share(blocked, truePairs))
                .with("blocking_recall_estimated", round(found.scored().keyRecall()))
                .with("values_passed_over", found.blocks().passedOver());
    }

    private boolean counts(int left, int right) {
        return !across || rows.source(left) != rows.source(right);
    }

    private void pairs(Result result, long truePairs) {
        var pairs = found.scored().pairs();
        var right = 0L;
        var said = 0;
        while (said < pairs.size() && pairs.weight(said) >= 0) {
            right += person[pairs.left(said)].equals(person[pairs.right(said)]) ? 1 : 0;
            said++;
        }
        quality(result, "pairs_", right, said, truePairs);
    }

    private void clusters(Result result, long truePairs) {
        var said = 0L;
        var right = 0L;
        var mixed = 0;
        var clusters = 0;
        var precision = 0.0;
        var recall = 0.0;
        for (var row = 0; row < rows.size(); row++) {
            if (found.groups().first(row) != row) {
                continue;
            }
            clusters++;
            var members = found.groups().members(row);
            Map<String, Integer> counts = new HashMap<>();
            for (var member : members) {
                counts.merge(person[member], 1, Integer::sum);
            }
            mixed += counts.size() > 1 ? 1 : 0;
            for (var i = 0; i < members.length; i++) {
                var mine = counts.getOrDefault(person[members[i]], 0);
                precision += (double) mine / members.length;
                recall += (double) mine / people.getOrDefault(person[members[i]], List.of()).size();
                for (var j = i + 1; j < members.length; j++) {
                    if (counts(members[i], members[j])) {
                        said++;
                        right += person[members[i]].equals(person[members[j]]) ? 1 : 0;
                    }
                }
            }
        }
        quality(result, "clusters_", right, said, truePairs);
        precision /= rows.size();
        recall /= rows.size();
        result.with("b3_f1", round(2 * precision * recall / (precision + recall)))
                .with("mixed_clusters", mixed)
                .with("mixed_share", round((double) mixed / clusters))
                .with("clusters", clusters);
    }

    private static void quality(Result result, String prefix, long right, long said, long all) {
        result.with(prefix + "precision", share(right, said))
                .with(prefix + "recall", share(right, all))
                .with(prefix + "f1", share(2 * right, said + all));
    }

    /// The same for the same clusters of the same records, in whatever order they came.
    static String hash(Groups groups, Rows rows) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var row = 0; row < rows.size(); row++) {
                var line = rows.number(row) + " " + rows.number(groups.first(row)) + "\n";
                digest.update(line.getBytes(StandardCharsets.US_ASCII));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new BenchException("this Java has no SHA-256", e);
        }
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : round((double) part / whole);
    }

    private static double round(double share) {
        return Math.round(share * 100_000) / 100_000.0;
    }
}
