package org.doorstep.app.ui;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The two lines of a cell. Each has the same height in every cell, whether it holds words, a tag
/// or nothing, so that the first lines of a row stand on one line.
public final class TwoLines extends VBox {

    /// @param first words or a tag
    /// @param second small words, or a bar as wide as the cell
    public TwoLines(Node first, Node second) {
        HBox.setHgrow(second, Priority.ALWAYS);
        getStyleClass().add("two-lines");
        getChildren().addAll(line("line-first", first), line("line-second", second));
    }

    private static HBox line(String styleClass, Node node) {
        var line = new HBox(node);
        line.getStyleClass().add(styleClass);
        return line;
    }
}
