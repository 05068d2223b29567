package org.doorstep.linkage.exact;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.linkage.LinkInput;
import org.doorstep.linkage.Linked;
import org.doorstep.linkage.Progress;
import org.doorstep.linkage.Wrenford;
import org.doorstep.linkage.normal.Nicknames;

/// Measures the linker on the made-up borough against the truth: how many people, and a folder for
/// the extracts.
public final class LinkerFiguresMain {

    private LinkerFiguresMain() {}

    public static void main(String[] args) throws IOException {
        var rows = Wrenford.of(Integer.parseInt(args[0]), Path.of(args[1]));
        var linker = new ExactLinker(Samples.ACCEPTED, Nicknames.shipped());
        for (var round = 0; round < 3; round++) {
            var before = used();
            var start = System.nanoTime();
            var linked =
                    linker.link(
                            IntStream.range(0, rows.size()).mapToObj(i -> input(i, rows.get(i))),
                            List.of(),
                            Progress.UNHEARD);
            var seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "records %,d people %,d doubts %,d seconds %.2f retained_mb %d%n",
                    linked.records(),
                    linked.people(),
                    linked.doubts().size(),
                    seconds,
                    (used() - before) >> 20);
            compare(rows, linked);
        }
    }

    private static LinkInput input(int number, Wrenford.Row row) {
        return new LinkInput(number, row.source(), row.facts(), OptionalInt.empty());
    }

    private static void compare(List<Wrenford.Row> rows, Linked linked) {
        Map<String, Integer> perPerson = new HashMap<>();
        rows.stream()
                .filter(row -> !row.person().isEmpty())
                .forEach(row -> perPerson.merge(row.person(), 1, Integer::sum));
        var truePairs = perPerson.values().stream().mapToLong(LinkerFiguresMain::pairs).sum();
        var found = new long[3];
        linked.clusters()
                .forEach(cluster -> {
                    Map<String, Integer> people = new HashMap<>();
                    var persons = new HashSet<String>();
                    for (var member : cluster.members()) {
                        var person = rows.get(member.number()).person();
                        people.merge(person, 1, Integer::sum);
                        persons.add(person);
                    }
                    found[0] += pairs(cluster.members().size());
                    found[1] += people.values().stream().mapToLong(LinkerFiguresMain::pairs).sum();
                    found[2] += persons.size() > 1 ? 1 : 0;
                });
        System.out.printf(
                "true_people %,d precision %.5f recall %.4f mixed_clusters %,d%n",
                perPerson.size(),
                (double) found[1] / found[0],
                (double) found[1] / truePairs,
                found[2]);
    }

    private static long pairs(int records) {
        return (long) records * (records - 1) / 2;
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
