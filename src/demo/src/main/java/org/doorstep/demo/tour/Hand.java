package org.doorstep.demo.tour;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Works one laptop's window as an officer would: looks for a control, waits until it is there,
/// types and presses.
///
/// Called from outside the JavaFX thread; every step fails with what was waited for.
final class Hand {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scene scene;

    Hand(Scene scene) {
        this.scene = scene;
    }

    Scene scene() {
        return scene;
    }

    /// Runs something on the JavaFX thread and waits for it.
    static <T> T onScreen(Callable<T> work) throws TourException {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return await(done, "the screen to answer");
    }

    /// Waits, pulse by pulse, until a node with the id is on the screen and fits.
    Node see(String id, String what, Predicate<Node> fits) throws TourException {
        var seen = new CompletableFuture<Node>();
        var eyes =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        var node = scene.lookup("#" + id);
                        if (node != null
                                && node.getScene() != null
                                && isShown(node)
                                && fits.test(node)) {
                            stop();
                            seen.complete(node);
                        }
                    }
                };
        Platform.runLater(eyes::start);
        try {
            return await(seen, what);
        } finally {
            Platform.runLater(eyes::stop);
        }
    }

    /// Waits until the node is there.
    Node see(String id) throws TourException {
        return see(id, id, _ -> true);
    }

    /// Types into a field, replacing what is there.
    void type(String id, String text) throws TourException {
        var field =
                see(
                        id,
                        "the field " + id,
                        node -> node instanceof TextInputControl input && !input.isDisabled());
        onScreen(() -> {
            field.requestFocus();
            ((TextInputControl) field).setText(text);
            return null;
        });
    }

    /// Presses a button.
    void press(String id) throws TourException {
        var button =
                see(
                        id,
                        "the button " + id,
                        node -> node instanceof ButtonBase press && !press.isDisabled());
        onScreen(() -> {
            ((ButtonBase) button).fire();
            return null;
        });
    }

    /// Presses a key in a control.
    void key(String id, KeyCode code) throws TourException {
        var node = see(id);
        onScreen(() -> {
            node.requestFocus();
            node.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return null;
        });
    }

    private static boolean isShown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static <T> T await(CompletableFuture<T> answer, String what) throws TourException {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new TourException("waited " + PATIENCE.toSeconds() + " s in vain for " + what, e);
        } catch (ExecutionException e) {
            throw new TourException("failed: " + what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourException("interrupted while waiting for " + what, e);
        }
    }
}
