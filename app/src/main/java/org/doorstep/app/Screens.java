package org.doorstep.app;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.doorstep.app.ui.Texts;

/// Screens of one line, for the moments between two others.
final class Screens {

    private Screens() {}

    static Region message(String words) {
        var screen = new StackPane(Texts.secondary(words));
        screen.getStyleClass().add("signin");
        return screen;
    }
}
