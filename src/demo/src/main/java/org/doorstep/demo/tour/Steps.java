package org.doorstep.demo.tour;

import java.io.IOException;
import java.nio.file.Path;
import org.doorstep.app.ui.Theme;
import org.doorstep.demo.console.Console;

/// The steps of the tour, one after the other: each is said, each may be drawn, and the first that
/// does not come true ends the tour.
final class Steps {

    private final Console console;
    private final Camera camera;

    /// Part of the tour.
    @FunctionalInterface
    interface Step {
        void take() throws Exception;
    }

    /// @param pictures where `NN-name.png` go
    Steps(Console console, Path pictures) throws IOException {
        this.console = console;
        this.camera = new Camera(pictures);
    }

    /// Takes a step at that laptop.
    void take(TourLaptop laptop, String what, Step step) throws Exception {
        console.during(
                what,
                () -> {
                    try {
                        step.take();
                    } catch (TourException e) {
                        draw(laptop, "failed");
                        throw e;
                    }
                    return what;
                });
    }

    /// Draws what is on the screen.
    void draw(TourLaptop laptop, String name) throws TourException {
        var file = Hand.drawn(() -> camera.take(laptop.hand().scene(), name));
        console.say("  drawn: " + file.getFileName());
    }

    /// Draws what is on the screen in light colours and in dark ones.
    void drawTwice(TourLaptop laptop, String name) throws TourException {
        draw(laptop, name);
        laptop.wear(Theme.DARK);
        draw(laptop, name + "-dark");
        laptop.wear(Theme.LIGHT);
    }
}
