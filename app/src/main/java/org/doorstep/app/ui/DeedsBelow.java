package org.doorstep.app.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is filled in, and below it what can be done with it. Where there is no room for all, the
/// fields scroll and the deeds stay in sight: nobody looks for the button that ends the work.
public final class DeedsBelow extends VBox {

    private final Region fields;
    private final Region deeds;
    private final ScrollPane scroll;

    public DeedsBelow(Region fields, Region deeds) {
        this.fields = fields;
        this.deeds = deeds;
        scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        deeds.getStyleClass().add("deeds-below");
        getChildren().addAll(scroll, deeds);
    }

    /// Lets the fields grow into room that is left.
    public DeedsBelow filling() {
        scroll.setFitToHeight(true);
        return this;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// As high as all of it: a scroll pane does not ask how its words wrap.
    @Override
    protected double computePrefHeight(double width) {
        if (width < 0) {
            return super.computePrefHeight(width);
        }
        var room = width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset()
                + Math.ceil(fields.prefHeight(room))
                + getSpacing()
                + Math.ceil(deeds.prefHeight(room))
                + snappedBottomInset();
    }
}
