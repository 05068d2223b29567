package org.doorstep.bench.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.doorstep.bench.measure.Timings;
import org.doorstep.bench.sync.CaseDocuments;
import org.doorstep.bench.sync.SyncDays;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `peer pouchdb`: the same documents, the same day, first Doorstep's and then PouchDB's, turn by
/// turn. Needs Node.
@Command(
        name = "pouchdb",
        description =
                "Sync beside PouchDB, medians: pull_ratio, push_ratio, pull_s, push1000_s,"
                        + " pouchdb_pull_s, pouchdb_push1000_s")
public final class PouchdbCommand implements Callable<Integer> {

    private static final double NANOS = 1e9;

    @Option(names = "--records", defaultValue = "20000", description = "case documents")
    private int records;

    @Option(names = "--runs", defaultValue = "5", description = "of each, after one to warm up")
    private int runs;

    @Option(
            names = "--installed",
            defaultValue = "src/bench/target/peer/pouchdb",
            description = "folder that npm installs the peer in")
    private Path installed = Path.of("peer");

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("doorstep-peer");
        var documents = folder.resolve("documents.ndjson");
        Files.write(
                documents, CaseDocuments.first(records).stream().map(Object::toString).toList());
        try (var days = SyncDays.start(folder, records);
                var peer =
                        Pouchdb.start(
                                installed.toAbsolutePath(),
                                folder.resolve("pouchdb"),
                                documents,
                                SyncDays.EDITS)) {
            days.play();
            peer.run();
            var ours = days.figures();
            var pull = new Timings();
            var push = new Timings();
            for (int run = 1; run <= runs; run++) {
                days.play();
                var theirs = peer.run();
                if (theirs.path("documents").asInt() != records) {
                    throw new BenchException("the peer did not get all documents", null);
                }
                pull.add(Math.round(theirs.path("pull_s").asDouble() * NANOS));
                push.add(Math.round(theirs.path("push_s").asDouble() * NANOS));
                System.err.println("run " + run + ": " + result(ours, pull, push).json());
            }
            System.out.println(
                    result(ours, pull, push).with("records", records).with("runs", runs).json());
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Result result(SyncDays.Figures ours, Timings pull, Timings push) {
        var ourPull = ours.pull().medianMillis();
        var ourPush = ours.push().medianMillis();
        return new Result()
                .with("pull_ratio", Round.hundredths(ourPull / pull.medianMillis()))
                .with("push_ratio", Round.hundredths(ourPush / push.medianMillis()))
                .with("pull_s", Round.hundredths(ourPull / 1_000))
                .with("push1000_s", Round.hundredths(ourPush / 1_000))
                .with("pouchdb_pull_s", Round.hundredths(pull.medianMillis() / 1_000))
                .with("pouchdb_push1000_s", Round.hundredths(push.medianMillis() / 1_000));
    }
}
