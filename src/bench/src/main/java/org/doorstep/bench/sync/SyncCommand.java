package org.doorstep.bench.sync;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sync`: the case documents between a real hub process and a real encrypted store over HTTP.
@Command(
        name = "sync",
        description =
                "Sync of case documents, medians: pull_s, bytes_down, nochange_s, push1000_s,"
                        + " arrive1000_s, revoke500_s, bytes_left, refetched_after_kill")
public final class SyncCommand implements Callable<Integer> {

    @Option(names = "--records", defaultValue = "20000", description = "case documents")
    private int records;

    @Option(names = "--runs", defaultValue = "5", description = "laptops, after one to warm up")
    private int runs;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("doorstep-sync");
        try (var days = SyncDays.start(folder, records)) {
            days.play();
            var figures = days.figures();
            for (int run = 1; run <= runs; run++) {
                days.play();
                System.err.println("run " + run + ": " + figures.result().json());
            }
            System.out.println(
                    figures.result()
                            .with("bytes_down", days.bytesDown())
                            .with("refetched_after_kill", days.refetchedAfterKill())
                            .with("records", records)
                            .with("runs", runs)
                            .json());
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
