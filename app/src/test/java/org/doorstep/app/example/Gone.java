package org.doorstep.app.example;

import java.lang.ref.WeakReference;
import org.testfx.api.FxRobot;

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
}
