package org.doorstep.bench.sync;

import java.io.IOException;
import java.nio.file.Path;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Round;
import org.doorstep.bench.measure.Timings;

/// Laptops' days at one real hub, one after the other, each with a new laptop: the first fill,
/// rounds in which nothing happened, edits made offline, edits of others, the end of the visits.
public final class SyncDays implements AutoCloseable {

    /// How many documents are changed on each side.
    public static final int EDITS = 1_000;

    private static final int VISITS = 500;
    private static final int NO_CHANGES = 5;
    private static final int PAGES_BEFORE_THE_KILL = 9;

    private final DocumentHub hub;
    private final Path folder;
    private Figures figures = new Figures();
    private int days;

    private SyncDays(DocumentHub hub, Path folder) {
        this.hub = hub;
        this.folder = folder;
    }

    /// Starts the hub and fills it.
    ///
    /// @param records case documents
    public static SyncDays start(Path folder, int records)
            throws IOException, InterruptedException {
        var hub = DocumentHub.start(folder.resolve("hub"));
        hub.make(records);
        hub.fill(VISITS);
        return new SyncDays(hub, folder);
    }

    /// Begins to measure: what was played before was to warm up.
    public Figures figures() {
        figures = new Figures();
        return figures;
    }

    /// Plays one day.
    public void play() {
        var laptop = new DocumentLaptop(folder.resolve("laptop-" + ++days));
        laptop.enrol(hub.address());
        try (var vault = laptop.open();
                var round = laptop.round(vault, hub.address())) {
            figures.pull.time(() -> round.play(new Quiet()));
            for (int i = 0; i < NO_CHANGES; i++) {
                figures.noChange.time(() -> round.play(new Quiet()));
            }
            new OfflineEdits(vault).save(hub.documents().subList(0, EDITS));
            var course = new Quiet();
            var start = System.nanoTime();
            round.play(course);
            figures.push.add(course.settledAt() - start);
            if (vault.replica().state().waiting() > 0 || vault.replica().state().refused() > 0) {
                throw new BenchException("not all edits were taken", null);
            }
            hub.change(0, EDITS, "what", "Seen to by the hub");
            figures.arrive.time(() -> round.play(new Quiet()));
            hub.endVisits();
            figures.revoke.time(() -> round.play(new Quiet()));
            if (vault.replica().state().verifiedAt() == null) {
                throw new BenchException("the laptop was never shown to be equal to the hub", null);
            }
        } finally {
            hub.giveVisitsBack();
        }
        figures.bytesLeft += laptop.bytesLeft(hub.onVisits());
    }

    /// What comes down for a first fill, headers and all.
    long bytesDown() throws IOException {
        var laptop = new DocumentLaptop(folder.resolve("metered"));
        laptop.enrol(hub.address());
        try (var meter = new Meter(hub.address());
                var vault = laptop.open();
                var round = laptop.round(vault, meter.address())) {
            round.play(new Quiet());
            return meter.down();
        }
    }

    /// How many records come twice when the client is killed in its first fill and started again.
    long refetchedAfterKill() throws IOException {
        var data = folder.resolve("killed");
        new DocumentLaptop(data).enrol(hub.address());
        long before;
        try (var killed = FillProcess.start(data, hub.address())) {
            before = killed.killAfter(PAGES_BEFORE_THE_KILL);
        }
        try (var second = FillProcess.start(data, hub.address())) {
            return before + second.finish() - hub.records();
        }
    }

    @Override
    public void close() throws IOException {
        hub.close();
    }

    /// What was measured so far.
    public static final class Figures {

        private final Timings pull = new Timings();
        private final Timings noChange = new Timings();
        private final Timings push = new Timings();
        private final Timings arrive = new Timings();
        private final Timings revoke = new Timings();
        private long bytesLeft;

        /// First fills.
        public Timings pull() {
            return pull;
        }

        /// From the start of a round until the last edit had its outcome.
        public Timings push() {
            return push;
        }

        Result result() {
            return new Result()
                    .with("pull_s", Round.hundredths(pull.medianMillis() / 1_000))
                    .with("nochange_s", Round.thousandths(noChange.medianMillis() / 1_000))
                    .with("push" + EDITS + "_s", Round.hundredths(push.medianMillis() / 1_000))
                    .with("arrive" + EDITS + "_s", Round.hundredths(arrive.medianMillis() / 1_000))
                    .with("revoke" + VISITS + "_s", Round.hundredths(revoke.medianMillis() / 1_000))
                    .with("bytes_left", bytesLeft);
        }
    }
}
