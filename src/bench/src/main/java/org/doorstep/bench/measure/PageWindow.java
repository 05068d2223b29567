package org.doorstep.bench.measure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.Theme;
import org.jspecify.annotations.Nullable;

/// A window that shows one page after the other. There is one in the life of a process: closing it
/// ends the toolkit.
public final class PageWindow implements AutoCloseable {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final HBox room = new HBox();
    private final Stage stage;
    private final Scene scene;

    private PageWindow() {
        scene = new Scene(room, WIDTH, HEIGHT);
        Styling.apply(scene, Appearance.DEFAULT.with(Theme.LIGHT));
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    /// Starts the toolkit and opens an empty window.
    public static PageWindow show() throws InterruptedException {
        Display.prepare();
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        return onScreen(() -> {
            Styling.loadFonts();
            return new PageWindow();
        });
    }

    /// Shows something and waits until it is laid out.
    ///
    /// @param showing puts it into this window and answers when its time begins, as of
    ///   [System#nanoTime()]; on the screen's thread
    /// @param timings gets the time from then to the end of the pulse that lays it out
    public void lay(LongSupplier showing, Timings timings) throws InterruptedException {
        var laidOut = new CountDownLatch(1);
        var begun = new AtomicLong();
        var ended = new AtomicLong();
        Runnable atPulse =
                () -> {
                    if (begun.get() != 0 && laidOut.getCount() > 0) {
                        ended.set(System.nanoTime());
                        laidOut.countDown();
                    }
                };
        onScreen(() -> {
            scene.addPostLayoutPulseListener(atPulse);
            begun.set(showing.getAsLong());
            Platform.requestNextPulse();
            return this;
        });
        laidOut.await();
        timings.add(ended.get() - begun.get());
        onScreen(() -> {
            scene.removePostLayoutPulseListener(atPulse);
            return this;
        });
    }

    /// Shows these and nothing else; on the screen's thread.
    public void put(Node first, Node... beside) {
        HBox.setHgrow(first, Priority.ALWAYS);
        room.getChildren().setAll(first);
        room.getChildren().addAll(beside);
    }

    /// Shows nothing; on the screen's thread.
    public void clear() {
        room.getChildren().clear();
    }

    /// Lays out what is shown, at once; on the screen's thread.
    public void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// Does something on the screen's thread and waits for it.
    public static <T> T onScreen(Supplier<T> work) throws InterruptedException {
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

    /// Ends the toolkit once the window is gone: a picture under way would find nobody to draw it.
    @Override
    public void close() {
        Platform.runLater(() -> {
            stage.hide();
            Platform.exit();
        });
    }
}
