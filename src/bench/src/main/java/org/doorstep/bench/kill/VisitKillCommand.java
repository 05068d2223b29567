package org.doorstep.bench.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `visit-kill`: an officer on a visit fills in forms of two services, without a window; the
/// process is killed with SIGKILL at any moment, and the next one must find the answers.
@Command(
        name = "visit-kill",
        description =
                "Visits on which the process is killed: lost (answers older than 250 ms),"
                        + " lost_although_kept (answers that the forms called kept), answers")
public final class VisitKillCommand implements Callable<Integer> {

    @Option(names = "--runs", defaultValue = "200", description = "how often it is killed")
    private int runs;

    @Option(names = "--seed", defaultValue = "1", description = "of the answers and the kills")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("doorstep-visit-kill");
        try {
            var kills = new VisitKills(data, EmptyLaptop.withCheapKeys(data), seed);
            long lost = 0;
            long lostAlthoughKept = 0;
            double oldest = 0;
            long answers = 0;
            for (int run = 1; run <= runs; run++) {
                var killed = kills.once();
                lost += killed.lost();
                lostAlthoughKept += killed.lostAlthoughKept();
                oldest = Math.max(oldest, killed.oldestMissing());
                answers += killed.given();
                System.err.printf(
                        "killed %d of %d: %d answers given, the oldest missing %.0f ms old%n",
                        run, runs, killed.given(), killed.oldestMissing());
            }
            System.out.println(
                    new Result()
                            .with("lost", lost)
                            .with("lost_although_kept", lostAlthoughKept)
                            .with("oldest_missing_ms", Round.hundredths(oldest))
                            .with("answers", answers)
                            .with("runs", runs)
                            .with("seed", seed)
                            .json());
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
