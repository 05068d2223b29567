package org.doorstep.bench.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.doorstep.bench.sync.ShapedLine.Shape;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `shaped`: a day's changes over the line that an officer has at the edge of coverage, see
/// [ShapedLine].
@Command(
        name = "shaped",
        description =
                "A day's changes over a slow, long and lossy line, medians: shaped_s, shaped_max_s,"
                        + " bytes_down, bytes_up, rounds, connections")
public final class ShapedCommand implements Callable<Integer> {

    private static final int BESIDE = 1_000;

    @Option(names = "--down", defaultValue = "500", description = "documents that others changed")
    private int down;

    @Option(names = "--up", defaultValue = "40", description = "documents that the officer changed")
    private int up;

    @Option(names = "--kbit", defaultValue = "256", description = "kbit/s each way")
    private int kbit;

    @Option(names = "--rtt", defaultValue = "300", description = "round-trip time in ms")
    private int roundTripMillis;

    @Option(names = "--loss", defaultValue = "2", description = "percent of segments lost")
    private double loss;

    @Option(names = "--runs", defaultValue = "5", description = "days, each with other losses")
    private int runs;

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("doorstep-shaped");
        try (var hub = DocumentHub.start(folder.resolve("hub"))) {
            hub.make(Math.max(runs * up, BESIDE) + down);
            hub.fill(0);
            var days = new ArrayList<Day>();
            for (int run = 0; run < runs; run++) {
                days.add(play(hub, folder.resolve("laptop-" + run), run));
                System.err.println("day " + run + ": " + days.getLast());
            }
            days.sort(Comparator.comparingLong(Day::nanos));
            var middle = days.get(runs / 2);
            System.out.println(
                    new Result()
                            .with("shaped_s", Round.seconds(middle.nanos()))
                            .with("shaped_max_s", Round.seconds(days.getLast().nanos()))
                            .with("bytes_down", middle.bytesDown())
                            .with("bytes_up", middle.bytesUp())
                            .with("rounds", middle.roundTrips())
                            .with("connections", middle.connections())
                            .with("down", down)
                            .with("up", up)
                            .with("runs", runs)
                            .json());
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /// @param roundTrips how often somebody waited for the other end
    private record Day(long nanos, long bytesDown, long bytesUp, int roundTrips, int connections) {}

    private Day play(DocumentHub hub, Path folder, int run) throws IOException {
        var laptop = new DocumentLaptop(folder);
        laptop.enrol(hub.address());
        var shape = new Shape(kbit * 1_000, Duration.ofMillis(roundTripMillis), loss / 100);
        try (var vault = laptop.open();
                var atTheDesk = laptop.round(vault, hub.address());
                var line = new ShapedLine(hub.address(), shape, run);
                var round = laptop.round(vault, line.address())) {
            atTheDesk.play(new Quiet());
            new OfflineEdits(vault).save(hub.documents().subList(run * up, (run + 1) * up));
            var count = hub.documents().size();
            hub.change(count - down, count, "what", "Seen to on day " + run);
            var start = System.nanoTime();
            round.play(new Quiet());
            var took = System.nanoTime() - start;
            var state = vault.replica().state();
            if (state.waiting() > 0 || state.refused() > 0) {
                throw new BenchException("not all edits were taken", null);
            }
            return new Day(took, line.down(), line.up(), line.roundTrips(), line.connections());
        }
    }
}
