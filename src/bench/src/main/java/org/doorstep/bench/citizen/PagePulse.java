package org.doorstep.bench.citizen;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.doorstep.app.citizen.CitizenPages;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.Theme;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Display;
import org.doorstep.bench.measure.NoDesk;
import org.doorstep.bench.measure.Timings;
import org.jspecify.annotations.Nullable;

/// The citizen's page in a window: from all properties of its model set to the end of the next
/// pulse's layout, which includes waiting for that pulse.
final class PagePulse implements AutoCloseable {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final CitizenPages pages;
    private final HBox room = new HBox();
    private final Stage stage;
    private final Scene scene;

    private PagePulse(CitizenPages pages) {
        this.pages = pages;
        scene = new Scene(room, WIDTH, HEIGHT);
        Styling.apply(scene, Appearance.DEFAULT.with(Theme.LIGHT));
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    /// Starts the toolkit and opens an empty window.
    ///
    /// @param pages that read and write on the calling thread, so that a page that is open has all
    ///   its properties
    static PagePulse show(CitizenPages pages) throws InterruptedException {
        Display.prepare();
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        return onScreen(() -> {
            Styling.loadFonts();
            return new PagePulse(pages);
        });
    }

    /// Opens the page, waits for the pulse that lays it out and closes it.
    void time(UUID person, Timings timings) throws InterruptedException {
        var laidOut = new CountDownLatch(1);
        var set = new AtomicLong();
        var ended = new AtomicLong();
        Runnable atPulse =
                () -> {
                    if (set.get() != 0 && laidOut.getCount() > 0) {
                        ended.set(System.nanoTime());
                        laidOut.countDown();
                    }
                };
        Page page =
                onScreen(() -> {
                    scene.addPostLayoutPulseListener(atPulse);
                    var open = pages.open(CitizenPages.address(person), new NoDesk());
                    set.set(System.nanoTime());
                    var context = open.context().getValue();
                    HBox.setHgrow(open.root(), Priority.ALWAYS);
                    room.getChildren().setAll(open.root());
                    if (context != null) {
                        room.getChildren().add(context);
                    }
                    Platform.requestNextPulse();
                    return open;
                });
        laidOut.await();
        timings.add(ended.get() - set.get());
        onScreen(() -> {
            scene.removePostLayoutPulseListener(atPulse);
            room.getChildren().clear();
            page.closed();
            return page;
        });
    }

    /// Ends the toolkit once the window is gone: a picture under way would find nobody to draw it.
    @Override
    public void close() {
        Platform.runLater(() -> {
            stage.hide();
            Platform.exit();
        });
    }

    private static <T> T onScreen(Supplier<T> work) throws InterruptedException {
        var done = new CountDownLatch(1);
        var result = new AtomicReference<@Nullable T>();
        var failure = new AtomicReference<@Nullable Throwable>();
        Platform.runLater(() -> {
            try {
                result.set(work.get());
            } catch (RuntimeException | Error thrown) {
                failure.set(thrown);
            } finally {
                done.countDown();
            }
        });
        done.await();
        var value = result.get();
        if (value == null) {
            throw new BenchException("the page could not be shown", failure.get());
        }
        return value;
    }
}
