package org.doorstep.demo.tour;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import org.doorstep.app.DoorstepApp;
import org.doorstep.app.Options;
import org.doorstep.app.Wiring;
import org.doorstep.app.ui.Theme;
import org.doorstep.demo.browse.FollowingBrowser;
import org.doorstep.store.vault.VaultSettings;
import org.springframework.util.FileSystemUtils;

/// One officer's laptop on the tour: its own data folder, its own cable to the hub, and a hand at
/// its window.
final class TourLaptop implements AutoCloseable {

    static final String PASSPHRASE = "lantern orchard gravel sixpence";

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final String officer;
    private final Path data;
    private final Cable cable;
    private DoorstepApp app;

    /// Switches a new laptop on.
    ///
    /// @param data its folder
    TourLaptop(String officer, Path data, URI hub) throws TourException {
        this.officer = officer;
        this.data = data;
        this.cable = new Cable(hub);
        this.app = switchOn();
    }

    String officer() {
        return officer;
    }

    /// A hand at the window that is open now.
    Hand hand() {
        return new Hand(app.scene());
    }

    Cable cable() {
        return cable;
    }

    void wear(Theme theme) throws TourException {
        Hand.onScreen(() -> {
            app.appearance().set(app.appearance().get().with(theme));
            return theme;
        });
    }

    /// Locks it, as at the end of a visit.
    void lock() throws TourException {
        Hand.onScreen(() -> {
            app.lock();
            return officer;
        });
    }

    /// Switches it off and on again.
    void restart() throws TourException {
        shutDown();
        app = switchOn();
    }

    /// The power fails: whatever is on the disk at this moment is all that is left. What a laptop
    /// that is switched off in order does besides (keeping the last answer, closing the store,
    /// telling the hub) leaves no trace.
    void losePower() throws Exception {
        var disk = data.resolveSibling(data.getFileName() + "-at-that-moment");
        copy(data, disk);
        shutDown();
        FileSystemUtils.deleteRecursively(data);
        Files.move(disk, data);
        app = switchOn();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                // SQLite makes its shared memory anew from the log.
                if (!file.toString().endsWith("-shm")) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
            }
        }
    }

    @Override
    public void close() throws TourException {
        shutDown();
        cable.close();
    }

    private DoorstepApp switchOn() throws TourException {
        return Hand.onScreen(() -> {
            var stage = new Stage();
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            var started =
                    Wiring.app(
                            new Options(data, cable.address(), PASSPHRASE),
                            VaultSettings.real(),
                            new FollowingBrowser(officer),
                            Clock.systemDefaultZone(),
                            stage);
            started.start();
            started.appearance().set(started.appearance().get().with(Theme.LIGHT));
            return started;
        });
    }

    private void shutDown() throws TourException {
        var closed = new CompletableFuture<String>();
        Hand.onScreen(() -> {
            app.close(() -> closed.complete(officer));
            return officer;
        });
        Hand.await(closed, officer + "'s laptop to switch off");
    }
}
