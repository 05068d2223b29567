package org.doorstep.app.work;

import java.util.function.Consumer;
import javafx.application.Platform;

/// Catches what nobody else caught, on any thread.
public final class LastResort {

    private LastResort() {}

    /// Shows from now on every uncaught failure of this process, on the screen's thread.
    public static void install(Consumer<? super Throwable> presenter) {
        Thread.setDefaultUncaughtExceptionHandler(
                (_, thrown) -> Platform.runLater(() -> presenter.accept(thrown)));
    }
}
