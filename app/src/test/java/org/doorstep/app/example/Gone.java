package org.doorstep.app.example;

import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Finds out whether something that was closed is let go.
public final class Gone {

    private static final int ATTEMPTS = 20;

    private Gone() {}

    /// Whether nothing holds it any more. What was shown is held until the next pulses.
    public static boolean soon(WeakReference<?> reference, FxRobot robot) {
        for (var i = 0; i < ATTEMPTS && reference.get() != null; i++) {
            System.gc();
            robot.interact(() -> {});
        }
        return reference.get() == null;
    }

    /// Whether a view and its nodes are let go that was drawn in a window, had the focus there,
    /// made way for another one, and was closed.
    ///
    /// @param stage a window with a scene
    /// @param root what is shown of the view
    /// @param close what closing its page does
    public static <V> boolean afterShowing(
            Stage stage,
            FxRobot robot,
            Supplier<V> make,
            Function<V, Region> root,
            Consumer<V> close) {
        var shown = new AtomicReference<@Nullable V>();
        var drawn = new AtomicReference<@Nullable WeakReference<Region>>();
        robot.interact(() -> {
            var view = make.get();
            shown.set(view);
            var region = root.apply(view);
            drawn.set(new WeakReference<>(region));
            var window = new StackPane(region);
            stage.getScene().setRoot(window);
            window.applyCss();
            window.layout();
            window.lookupAll("*").stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        });
        WaitForAsyncUtils.waitForFxEvents();
        var reference = new WeakReference<>(shown.get());
        robot.interact(() -> {
            var elsewhere = new Button("Elsewhere");
            stage.getScene().setRoot(new StackPane(elsewhere));
            elsewhere.requestFocus();
            var view = shown.getAndSet(null);
            if (view != null) {
                close.accept(view);
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
        var region = drawn.get();
        return soon(reference, robot) && region != null && soon(region, robot);
    }
}
