package org.doorstep.bench.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.doorstep.demo.console.Console;
import org.doorstep.demo.feed.Feed;
import org.doorstep.demo.hub.HubProcess;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `load`: nine o'clock after a night offline. Every laptop speaks the whole protocol to a hub
/// process over HTTP, with changes of its own to push and a night's changes to pull; only the
/// encrypted store is left out, so that thousands fit on one machine beside the hub.
@Command(
        name = "load",
        description =
                "Thousands of laptops at nine o'clock: in_step_s, errors, p99_ms of a request, requests")
public final class LoadCommand implements Callable<Integer> {

    private static final int PER_TEAM = 20;

    @Option(names = "--laptops", defaultValue = "2000", description = "how many, one officer each")
    private int laptops;

    @Option(names = "--ops", defaultValue = "20", description = "changes each has to push")
    private int ops;

    @Option(names = "--changes", defaultValue = "500", description = "changes each has to pull")
    private int changes;

    @Option(names = "--give-up", defaultValue = "600", description = "after so many seconds")
    private int giveUpSeconds;

    @Option(
            names = "--cache",
            defaultValue = "src/bench/target/cache",
            description = "folder for prepared data")
    private Path cache = Path.of("cache");

    @Override
    public Integer call() throws Exception {
        var console = new Console(System.err);
        var state = cache.resolve("load");
        FileSystemUtils.deleteRecursively(state);
        var town = new TeamTown(laptops, PER_TEAM, changes);
        try (var hub = HubProcess.start(state.resolve("hub"));
                var night = new Night(hub, town, new Feed(console, state), state)) {
            console.during("Filling the hub", night::before);
            var desks = console.during("Enrolling the laptops", () -> night.desks(ops));
            console.during("Letting a night pass", night::pass);
            var timed = new TimedHub(night.line());
            var nine =
                    new NineOClock(
                            timed, night.passes(), changes, Duration.ofSeconds(giveUpSeconds));
            var took = console.during("Nine o'clock", () -> nine.strike(desks));
            report(nine, timed, took, desks);
            return nine.inStep() == laptops && nine.errors() == 0 ? 0 : 1;
        }
    }

    private void report(
            NineOClock nine, TimedHub timed, Duration took, List<NineOClock.Desk> desks) {
        if (desks.size() != laptops) {
            throw new BenchException("not every laptop was enrolled", null);
        }
        System.out.println(
                new Result()
                        .with("laptops", laptops)
                        .with("in_step", nine.inStep())
                        .with("in_step_s", Round.hundredths(took.toMillis() / 1000.0))
                        .with("errors", nine.errors())
                        .with("turned_away", timed.turnedAway())
                        .with("", timed.timings())
                        .with("requests", timed.requests())
                        .json());
    }
}
