package org.doorstep.bench.crash;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doorstep.bench.measure.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `kill`: client and hub are killed with SIGKILL, stopped, and cut off from each other while an
/// officer saves. Each run has its number for a seed; later runs go on with the folder of earlier
/// ones.
@Command(
        name = "kill",
        description = "Work saved while client and hub are killed: lost, doubled, saved, runs")
public final class KillCommand implements Callable<Integer> {

    private static final int HUB_EVERY = 4;
    private static final int LOOK_EVERY = 25;

    @Option(names = "--runs", defaultValue = "100", description = "kills")
    private int runs;

    @Option(
            names = "--from",
            defaultValue = "0",
            description = "number of the first kill; without it goes on after the last")
    private long from;

    @Option(
            names = "--state",
            defaultValue = "src/bench/target/cache/kill",
            description = "folder of laptop and hub, kept from one call to the next")
    private Path state = Path.of("kill");

    @Override
    public Integer call() throws Exception {
        try (var crashes = Crashes.in(state)) {
            var first = from == 0 ? crashes.played() + 1 : from;
            if (first <= crashes.played()) {
                System.err.println(
                        "Kill %d was played in %s already: go on from %d, or give another --state."
                                .formatted(first, state, crashes.played() + 1));
                return 2;
            }
            for (var run = first; run < first + runs; run++) {
                if (run % HUB_EVERY == 0) {
                    crashes.killHub(run);
                } else {
                    crashes.killClient(run);
                }
                if (run % LOOK_EVERY == 0) {
                    System.err.println("after kill " + run + ": " + crashes.look());
                }
            }
            var found = crashes.look();
            System.out.println(
                    new Result()
                            .with("lost", found.lost())
                            .with("doubled", found.doubled())
                            .with("saved", found.saved())
                            .with("runs", runs)
                            .with("from", first)
                            .json());
            return found.lost() + found.doubled() == 0 ? 0 : 1;
        }
    }
}
