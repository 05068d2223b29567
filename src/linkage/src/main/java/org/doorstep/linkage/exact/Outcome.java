package org.doorstep.linkage.exact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.linkage.Cluster;
import org.doorstep.linkage.Doubt;
import org.doorstep.linkage.Linked;
import org.doorstep.linkage.group.Homes;

/// A finished run, from which the clusters are made one by one.
final class Outcome implements Linked {

    private final List<Row> rows;
    private final Clusters clusters;
    private final Reasons reasons;
    private final List<Doubt> doubts;
    private final Homes homes;

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
        homes = new Homes(rows.size(), row -> rows.get(row).person(), clusters::first);
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
        return new Cluster(
                homes.person(first),
                homes.absorbed(first),
                Arrays.stream(clusters.members(first))
                        .mapToObj(row ->
                                new Cluster.Member(rows.get(row).number(), reasons.of(row, rows)))
                        .toList());
    }
}
