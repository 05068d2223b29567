package org.doorstep.bench.form;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.doorstep.app.form.FormPages;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.Theme;
import org.doorstep.app.ui.frame.Address;
import org.doorstep.app.ui.frame.Page;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.bench.measure.Display;
import org.doorstep.bench.measure.NoDesk;
import org.doorstep.bench.measure.Timings;
import org.jspecify.annotations.Nullable;

/// The page of a form in a window.
final class FormPulse implements AutoCloseable {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final FormPages pages;
    private final HBox room = new HBox();
    private final Stage stage;
    private final Scene scene;

    private FormPulse(FormPages pages) {
        this.pages = pages;
        scene = new Scene(room, WIDTH, HEIGHT);
        Styling.apply(scene, Appearance.DEFAULT.with(Theme.LIGHT));
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    /// Starts the toolkit and opens an empty window.
    ///
    /// @param pages that read and write on the calling thread
    static FormPulse show(FormPages pages) throws InterruptedException {
        Display.prepare();
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        return onScreen(() -> {
            Styling.loadFonts();
            return new FormPulse(pages);
        });
    }

    /// From asking for the page, which reads file, form and draft and commits the look, to the end
    /// of the pulse that lays it out.
    Page open(Address address, Timings timings) throws InterruptedException {
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
        Page page =
                onScreen(() -> {
                    scene.addPostLayoutPulseListener(atPulse);
                    begun.set(System.nanoTime());
                    var open = pages.open(address, new NoDesk());
                    HBox.setHgrow(open.root(), Priority.ALWAYS);
                    room.getChildren().setAll(open.root());
                    open.shown();
                    Platform.requestNextPulse();
                    return open;
                });
        laidOut.await();
        timings.add(ended.get() - begun.get());
        onScreen(() -> {
            scene.removePostLayoutPulseListener(atPulse);
            return page;
        });
        return page;
    }

    /// Types into a field: from the key to the page laid out anew.
    void type(Page page, String field, int characters, Timings timings)
            throws InterruptedException {
        onScreen(() -> {
            var input = (TextInputControl) find(page.root(), field);
            for (int i = 0; i < characters; i++) {
                timings.time(() -> {
                    input.appendText("a");
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                });
                if (input.getLength() > 600) {
                    input.clear();
                }
            }
            return page;
        });
    }

    void close(Page page) throws InterruptedException {
        onScreen(() -> {
            room.getChildren().clear();
            page.closed();
            return page;
        });
    }

    @Override
    public void close() {
        Platform.runLater(() -> {
            stage.hide();
            Platform.exit();
        });
    }

    private static Node find(Region root, String id) {
        return root.lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow(() -> new BenchException("the form has no field " + id, null));
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
            throw new BenchException("the form could not be shown", failure.get());
        }
        return value;
    }
}
