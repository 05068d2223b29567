package org.doorstep.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.doorstep.app.Main;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.doorstep.bench.measure.Timings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `start`: from the start of the process to a passphrase field that can be typed in, in turn with
/// a bare JavaFX window of the same size; like with like, both without a start-up cache and each
/// with one of its own.
@Command(
        name = "start",
        description =
                "Start of the client beside a bare window: start_ms, bare_window_ms, ratio, each also with a start-up cache")
public final class StartCommand implements Callable<Integer> {

    @Option(
            names = "--runs",
            defaultValue = "9",
            description = "counted runs of each, after one warm-up")
    private int runs;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var data = cache.resolve("start");
        var isNew = Files.notExists(data); // the laptop itself makes its folder
        var laptop = new EmptyLaptop(data);
        if (isNew) {
            laptop.enrol();
        }
        var client =
                new Program(
                        List.of(
                                Main.class.getName(),
                                "--data=" + data,
                                "--no-keychain",
                                "--tell-ready"),
                        List.of(Main.class.getName(), "--rehearse"),
                        cache.resolve("client.aot"));
        var bare =
                new Program(
                        List.of(BareWindow.class.getName()),
                        List.of(BareWindow.class.getName(), "end"),
                        cache.resolve("bare-window.aot"));
        client.train();
        bare.train();
        var starts = new Starts();
        for (int run = 0; run <= runs; run++) {
            starts.add(client.plain(), bare.plain(), client.cached(), bare.cached());
            if (run == 0) {
                starts = new Starts();
            }
        }
        System.out.println(
                starts.into(new Result())
                        .with("unlock_ms", unlock(laptop).medianMillis())
                        .with("runs", runs)
                        .json());
        return 0;
    }

    /// Starts in turn, so that a noisy moment meets all alike.
    private record Starts(Timings client, Timings bare, Timings clientCached, Timings bareCached) {

        Starts() {
            this(new Timings(), new Timings(), new Timings(), new Timings());
        }

        void add(long clientTook, long bareTook, long clientCachedTook, long bareCachedTook) {
            client.add(clientTook);
            bare.add(bareTook);
            clientCached.add(clientCachedTook);
            bareCached.add(bareCachedTook);
        }

        Result into(Result result) {
            return result.with("start_ms", client.medianMillis())
                    .with("bare_window_ms", bare.medianMillis())
                    .with("ratio", ratio(client, bare))
                    .with("start_with_cache_ms", clientCached.medianMillis())
                    .with("bare_window_with_cache_ms", bareCached.medianMillis())
                    .with("ratio_with_cache", ratio(clientCached, bareCached));
        }

        private static double ratio(Timings one, Timings other) {
            return Round.hundredths(one.medianMillis() / other.medianMillis());
        }
    }

    private Timings unlock(EmptyLaptop laptop) {
        var timings = new Timings();
        for (int run = 0; run < runs; run++) {
            timings.time(() -> laptop.open().close());
        }
        return timings;
    }
}
