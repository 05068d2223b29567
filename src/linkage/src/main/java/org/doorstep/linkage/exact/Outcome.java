package org.doorstep.linkage.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.linkage.Cluster;
import org.doorstep.linkage.Doubt;
import org.doorstep.linkage.Linked;

/// A finished run, from which the clusters are made one by one.
final class Outcome implements Linked {

    private final List<Row> rows;
    private final Clusters clusters;
    private final Reasons reasons;
    private final List<Doubt> doubts;
    private final Map<Integer, TreeSet<Integer>> personsByFirst;

    Outcome(List<Row> rows, Clusters clusters, Reasons reasons, List<Doubt> doubts) {
        this.rows = rows;
        this.clusters = clusters;
        this.reasons = reasons;
        this.doubts =
                doubts.stream()
                        .sorted(
                                Comparator.comparingInt(Doubt::left)
                                        .thenComparingInt(Doubt::right)
                                        .thenComparing(Doubt::finding))
                        .distinct()
                        .toList();
        personsByFirst = homes(rows, clusters);
    }

    @Override
    public int records() {
        return rows.size();
    }

    @Override
    public int people() {
        return (int) firsts().count();
    }

    @Override
    public Stream<Cluster> clusters() {
        return firsts().mapToObj(this::cluster);
    }

    @Override
    public List<Doubt> doubts() {
        return doubts;
    }

    private IntStream firsts() {
        return IntStream.range(0, rows.size()).filter(row -> clusters.first(row) == row);
    }

    private Cluster cluster(int first) {
        var persons = personsByFirst.get(first);
        return new Cluster(
                persons == null ? OptionalInt.empty() : OptionalInt.of(persons.first()),
                persons == null ? List.of() : List.copyOf(persons.tailSet(persons.first(), false)),
                Arrays.stream(clusters.members(first))
                        .mapToObj(row ->
                                new Cluster.Member(rows.get(row).number(), reasons.of(row, rows)))
                        .toList());
    }

    /// Where each known person's oldest record now is: there the person goes on.
    private static Map<Integer, TreeSet<Integer>> homes(List<Row> rows, Clusters clusters) {
        var seen = new BitSet();
        Map<Integer, TreeSet<Integer>> homes = new HashMap<>();
        for (var row = 0; row < rows.size(); row++) {
            var person = rows.get(row).person();
            if (person != Row.NOBODY && !seen.get(person)) {
                seen.set(person);
                homes.computeIfAbsent(clusters.first(row), first -> new TreeSet<>()).add(person);
            }
        }
        return homes;
    }
}
