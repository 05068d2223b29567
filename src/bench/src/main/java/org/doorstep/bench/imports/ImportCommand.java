package org.doorstep.bench.imports;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.doorstep.bench.measure.Timings;
import org.doorstep.demo.console.Console;
import org.doorstep.demo.feed.Feed;
import org.doorstep.demo.feed.ImporterClient;
import org.doorstep.demo.hub.HubProcess;
import org.doorstep.hub.signin.SignIn.DemoIssuer;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `import`: brings a borough's extracts over HTTP to a hub that has just started and is empty,
/// from the bytes of the files to committed records and versions, without linking.
@Command(name = "import", description = "Import of all extracts into an empty hub: rows_per_s")
public final class ImportCommand implements Callable<Integer> {

    @Option(names = "--people", defaultValue = "20000", description = "size of the borough")
    private int people;

    @Option(
            names = "--runs",
            defaultValue = "3",
            description = "hubs, each new and empty; the median counts")
    private int runs;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    @Override
    public Integer call() throws Exception {
        var state = cache.resolve("import-" + people);
        var feed = new Feed(new Console(System.err), state);
        var extracts = feed.make(people);
        var timings = new Timings();
        var rows = 0L;
        for (int run = 0; run < runs; run++) {
            FileSystemUtils.deleteRecursively(state.resolve("hub"));
            rows = bring(feed, extracts, state.resolve("hub"), timings);
        }
        var seconds = timings.medianMillis() / 1000;
        System.out.println(
                new Result()
                        .with("people", people)
                        .with("rows", rows)
                        .with("import_s", Round.hundredths(seconds))
                        .with("rows_per_s", Math.round(rows / seconds))
                        .with("runs", runs)
                        .json());
        return 0;
    }

    private static long bring(Feed feed, Path extracts, Path hubState, Timings timings)
            throws Exception {
        try (var hub = HubProcess.start(hubState);
                var importer =
                        new ImporterClient(
                                hub.address(), new DemoIssuer(hub.issuer()).importerSecret())) {
            var start = System.nanoTime();
            var rows = feed.bring(importer, extracts);
            timings.add(System.nanoTime() - start);
            return rows;
        }
    }
}
