package org.doorstep.bench.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sim`: three laptops and a hub from one seed each, with every fault that can be thought of.
@Command(name = "sim", description = "Deterministic simulation of sync: failures of so many seeds")
public final class SimCommand implements Callable<Integer> {

    @Option(names = "--seeds", defaultValue = "500", description = "how many seeds to play")
    private int seeds;

    @Option(names = "--from", defaultValue = "1", description = "the first seed")
    private long from;

    @Option(names = "--store", description = "laptops with the real encrypted store")
    private boolean store;

    @Option(names = "--trace", description = "print what happens on standard error")
    private boolean trace;

    @Override
    public Integer call() {
        var start = System.nanoTime();
        var failed = failures();
        var took = System.nanoTime() - start;
        for (var failure : failed) {
            System.err.println("seed " + failure.seed() + ": " + failure.failure());
        }
        System.out.println(
                new Result()
                        .with("seeds", seeds)
                        .with("failures", failed.size())
                        .with(
                                "first_failing_seed",
                                failed.stream().map(Simulation::seed).findFirst().orElse(-1L))
                        .with("sim_s", Round.seconds(took))
                        .json());
        return failed.isEmpty() ? 0 : 1;
    }

    private List<Simulation> failures() {
        return LongStream.range(from, from + seeds)
                .parallel()
                .mapToObj(this::play)
                .filter(run -> Objects.nonNull(run.failure()))
                .toList();
    }

    private Simulation play(long seed) {
        var run = store ? onStores(seed) : Simulation.of(seed);
        if (trace) {
            run.trace().forEach(System.err::println);
        }
        return run.failure() == null ? new Simulation(seed, null, List.of()) : run;
    }

    private static Simulation onStores(long seed) {
        try {
            var folder = Files.createTempDirectory("doorstep-sim");
            try {
                return Simulation.onStores(seed, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
