package org.doorstep.bench.linkage;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.doorstep.bench.measure.Heap;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.doorstep.linkage.group.Constraints;
import org.doorstep.linkage.model.ModelFile;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.run.WholeRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `linkage`: finds out which rows of a file, or of two, are the same person, and compares that
/// with the truth.
@Command(
        name = "linkage",
        description = "Which records are one person, against the truth: pairs_f1, clusters_f1 …")
public final class LinkageCommand implements Callable<Integer> {

    private static final String PREPARING = "reading";

    @ArgGroup(multiplicity = "1")
    private Input input = new Input();

    @Option(names = "--shuffle", description = "mixes the rows first, by this seed")
    private @Nullable Long shuffle;

    @Option(
            names = "--arrivals",
            defaultValue = "0",
            description = "then lets so many records come one by one: arrival_p99_ms …")
    private int arrivals;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    /// Files, or a made-up borough.
    static final class Input {

        @ArgGroup(exclusive = false, multiplicity = "1")
        private @Nullable Files files;

        @Option(
                names = "--borough",
                required = true,
                description = "the made-up borough, as large as to have about so many records")
        private int borough;
    }

    /// Files with named columns.
    static final class Files {

        @Option(
                names = "--left",
                required = true,
                description = "file of people, with names of columns")
        private Path left = Path.of("");

        @Option(names = "--right", description = "second file: only pairs between the two count")
        private @Nullable Path right;

        @Option(names = "--columns", required = true, description = "JSON object: column, meaning")
        private Path columns = Path.of("");

        @Option(
                names = "--truth",
                required = true,
                description =
                        "column that tells who is who, else a pattern with one group for the first column")
        private String truth = "";
    }

    @Override
    public Integer call() throws Exception {
        var files = input.files;
        var labelled =
                files == null
                        ? BoroughPeople.read(input.borough, cache)
                        : PeopleFiles.read(files.left, files.right, files.columns, files.truth);
        var mentions = new ArrayList<>(labelled.mentions());
        if (shuffle != null) {
            Collections.shuffle(mentions, new Random(shuffle));
        }
        var stages = new Stages();
        var builder = new Rows.Builder(labelled.kinds());
        mentions.forEach(builder::add);
        var rows = builder.build();
        var found =
                new WholeRun(rows, Nicknames.shipped(), labelled.across(), stages::begin)
                        .run(new Constraints(rows), List.of());
        stages.end();
        var result = new Result().with("records", rows.size());
        new Figures(rows, found, labelled).into(result);
        var weighing = stages.seconds("Weighing pairs");
        result.with("pairs_per_s", Math.round(found.scored().candidates() / weighing))
                .with("cores", Runtime.getRuntime().availableProcessors())
                .with("seconds", stages.total())
                .with("seconds_by_stage", stages.all())
                .with("cpu_seconds", stages.coreTotal())
                .with("cpu_seconds_by_stage", stages.ofCores())
                .with(
                        "pairs_per_cpu_s",
                        Math.round(
                                found.scored().candidates() / stages.coreSeconds("Weighing pairs")))
                .with("threshold_bits", Round.hundredths(found.threshold().bits()))
                .with("estimated_false_share", found.threshold().falseShare())
                .with("estimated_missed_share", found.threshold().missedShare())
                .with("heap_mb", Heap.usedMegabytes())
                .with("model_hash", new ModelFile().hash(found.model()))
                .with("clusters_hash", Figures.hash(found.groups(), rows));
        if (arrivals > 0) {
            new Arrivals(rows, found, mentions).into(result, arrivals);
        }
        System.out.println(result.json());
        return 0;
    }

    /// How long each stage took, by the clock and of the cores' time: on a busy machine only the
    /// second tells much.
    private static final class Stages {

        private final OperatingSystemMXBean machine =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        private final Map<String, Long> nanos = new LinkedHashMap<>();
        private final Map<String, Long> coreNanos = new LinkedHashMap<>();
        private String stage = PREPARING;
        private long since = System.nanoTime();
        private long coresSince = machine.getProcessCpuTime();

        void begin(String next, int done) {
            end();
            stage = next;
        }

        void end() {
            var now = System.nanoTime();
            var coresNow = machine.getProcessCpuTime();
            nanos.merge(stage, now - since, Long::sum);
            coreNanos.merge(stage, coresNow - coresSince, Long::sum);
            since = now;
            coresSince = coresNow;
        }

        double seconds(String name) {
            return Math.max(1, nanos.getOrDefault(name, 0L)) / 1e9;
        }

        double coreSeconds(String name) {
            return Math.max(1, coreNanos.getOrDefault(name, 0L)) / 1e9;
        }

        double total() {
            return sum(nanos);
        }

        double coreTotal() {
            return sum(coreNanos);
        }

        Map<String, Double> all() {
            return rounded(nanos);
        }

        Map<String, Double> ofCores() {
            return rounded(coreNanos);
        }

        private static double sum(Map<String, Long> nanos) {
            return Round.seconds(nanos.values().stream().mapToLong(Long::longValue).sum());
        }

        private static Map<String, Double> rounded(Map<String, Long> nanos) {
            var all = new LinkedHashMap<String, Double>();
            nanos.forEach((name, took) ->
                    all.put(name.toLowerCase(Locale.ROOT).replace(' ', '_'), Round.seconds(took)));
            return all;
        }
    }
}
