package org.doorstep.app.team;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// How much somebody has of what one can do, as a bar; in another colour where it is more.
final class LoadBar extends StackPane {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double WHOLE = 100;

    private final Region filled = new Region();

    LoadBar() {
        getStyleClass().add("load-bar");
        filled.getStyleClass().add("load-filled");
        filled.setMaxWidth(Region.USE_PREF_SIZE);
        setAlignment(filled, Pos.CENTER_LEFT);
        getChildren().add(filled);
    }

    /// @param share of what one can do, in hundredths
    void show(int share) {
        filled.pseudoClassStateChanged(OVER, share > WHOLE);
        filled.prefWidthProperty().bind(widthProperty().multiply(Math.min(WHOLE, share) / WHOLE));
    }
}
