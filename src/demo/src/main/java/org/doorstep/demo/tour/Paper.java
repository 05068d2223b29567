package org.doorstep.demo.tour;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;

/// A sheet of paper, as a camera sees it.
final class Paper {

    private Paper() {}

    /// On the JavaFX thread.
    static Image of(String... lines) {
        var paper = new VBox(14);
        for (var line : lines) {
            paper.getChildren().add(new Label(line));
        }
        paper.setStyle(
                "-fx-background-color: #fbf9f2; -fx-padding: 60; -fx-font-size: 26;"
                        + " -fx-text-background-color: #222222");
        return new Scene(paper).snapshot(null);
    }
}
