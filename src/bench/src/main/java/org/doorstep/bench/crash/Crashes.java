package org.doorstep.bench.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.doorstep.bench.sync.DocumentHub;
import org.doorstep.bench.sync.DocumentLaptop;
import org.doorstep.demo.tour.Cable;

/// One laptop and one hub, each a process of its own and a cable between them; what is killed
/// starts again and goes on with what is on its disk. Kept in a folder, so that runs can follow
/// each other.
public final class Crashes implements AutoCloseable {

    private static final int DOCUMENTS = 20;
    private static final int MOST_LINES = 25;
    private static final String LAPTOP = "laptop";
    private static final String LAST = "last";

    private final Path folder;
    private final Path laptop;
    private final Saved saved;
    private final DocumentHub hub;
    private final Cable cable;

    private Crashes(Path folder, DocumentHub hub) throws IOException {
        this.folder = folder;
        this.laptop = folder.resolve(LAPTOP);
        this.saved = new Saved(folder.resolve("saved"));
        this.hub = hub;
        this.cable = new Cable(hub.address());
    }

    /// @param folder goes on where the last run in it ended
    public static Crashes in(Path folder) throws IOException, InterruptedException {
        var isNew = !Files.exists(folder.resolve(LAPTOP));
        var hub = DocumentHub.start(folder.resolve("hub"));
        hub.make(DOCUMENTS);
        if (isNew) {
            hub.fill(0);
            DocumentLaptop.withCheapKeys(folder.resolve(LAPTOP)).enrol(hub.address());
        }
        return new Crashes(folder, hub);
    }

    /// The number of the last run in this folder; 0 if there was none.
    public long played() throws IOException {
        var last = folder.resolve(LAST);
        return Files.exists(last) ? Long.parseLong(Files.readString(last)) : 0;
    }

    /// The client is killed with SIGKILL while it works, at any moment; before that the cable may
    /// have been cut, or the client or the hub stopped for a while.
    ///
    /// @param run number and seed
    public void killClient(long run) throws IOException, InterruptedException {
        begin(run);
        var random = new Random(run);
        try (var client = start(run, "work")) {
            client.hear(1 + random.nextInt(MOST_LINES));
            switch (random.nextInt(5)) {
                case 0 -> {
                    cable.cut();
                    client.hear(1 + random.nextInt(MOST_LINES));
                    cable.mend();
                }
                case 1 -> {
                    client.signal("STOP");
                    cable.cut();
                    cable.mend();
                    client.signal("CONT");
                }
                case 2 -> {
                    Signals.send("STOP", hub.pid());
                    client.hear(1 + random.nextInt(MOST_LINES));
                    Signals.send("CONT", hub.pid());
                }
                default -> {}
            }
            client.hear(random.nextInt(MOST_LINES));
            client.kill();
        } finally {
            cable.mend();
        }
    }

    /// The hub is killed with SIGKILL while the client works, and starts again.
    ///
    /// @param run number and seed
    public void killHub(long run) throws IOException, InterruptedException {
        begin(run);
        var random = new Random(run);
        try (var client = start(run, "work")) {
            client.hear(1 + random.nextInt(MOST_LINES));
            hub.kill();
            client.hear(1 + random.nextInt(MOST_LINES));
            // A hub takes seconds to start: nobody saves thousands of tasks meanwhile.
            client.signal("STOP");
            hub.startAgain();
            client.signal("CONT");
            client.hear(1 + random.nextInt(MOST_LINES));
            client.kill();
        }
    }

    /// Lets the laptop come in step, then looks at the hub for all that was ever saved.
    public Found look() throws IOException, SQLException {
        if (!isInStep()) {
            DocumentLaptop.withCheapKeys(laptop).signIn(hub.address());
            isInStep();
        }
        var there = AtTheHub.look(hub);
        return new Found(saved.numbers().size(), there.lost(saved), there.doubled());
    }

    private boolean isInStep() throws IOException {
        try (var client = start(0, "finish")) {
            return client.finish().equals(Worker.IN_STEP);
        }
    }

    /// No two runs in a folder save under the same numbers.
    private void begin(long run) throws IOException {
        Files.writeString(folder.resolve(LAST), Long.toString(run));
    }

    private WorkerProcess start(long run, String what) throws IOException {
        return WorkerProcess.start(
                laptop, cable.address(), hub.documents().getFirst().file(), run, what, saved::hear);
    }

    @Override
    public void close() throws IOException {
        cable.close();
        hub.close();
    }

    /// @param saved how much was saved, so far as clients could say so
    /// @param lost how much of it is not at the hub
    /// @param doubled how much of it is there twice
    public record Found(long saved, long lost, long doubled) {}
}
