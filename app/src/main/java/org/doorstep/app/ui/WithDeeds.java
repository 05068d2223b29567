package org.doorstep.app.ui;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What something is, and what can be done with it. Where both fit they stand on one line, the
/// deeds at its end, so that those of rows below each other line up. Else the words take the whole
/// width and the deeds stand together in a row of their own below: words are never squeezed into a
/// narrow column by the buttons beside them.
///
/// The words come first by keyboard, whichever way they stand.
public final class WithDeeds extends Pane {

    /// Between the words and the deeds, and between two deeds, in px.
    private static final double GAP = 12;

    /// Between two lines, in px.
    private static final double ROW_GAP = 8;

    private final Region words;
    private final Flow deeds = new Flow("deeds", GAP, ROW_GAP);

    /// @param words wrap where the line is too short for them
    public WithDeeds(String styleClass, Region words, Node... deeds) {
        this.words = words;
        this.deeds.getChildren().addAll(deeds);
        getStyleClass().add(styleClass);
        getChildren().addAll(words, this.deeds);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + words(Double.MAX_VALUE) + (any() ? GAP + deeds(Double.MAX_VALUE) : 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        var room = (width < 0 ? computePrefWidth(-1) : width) - sides();
        var ends = snappedTopInset() + snappedBottomInset();
        if (!any()) {
            return ends + height(words, room);
        }
        var last = deeds(room);
        return ends
                + (onOneLine(room)
                        ? Math.max(height(words, room - GAP - last), height(deeds, last))
                        : height(words, room) + ROW_GAP + height(deeds, last));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var room = getWidth() - sides();
        var left = snappedLeftInset();
        var top = snappedTopInset();
        var last = deeds(room);
        if (any() && onOneLine(room)) {
            var high = getHeight() - top - snappedBottomInset();
            place(words, left, top, room - GAP - last, high);
            place(deeds, left + room - last, top, last, high);
        } else {
            var first = height(words, room);
            place(words, left, top, room, first);
            place(deeds, left, top + first + ROW_GAP, last, height(deeds, last));
        }
    }

    private boolean onOneLine(double room) {
        return words(Double.MAX_VALUE) + GAP + deeds(Double.MAX_VALUE) <= room;
    }

    /// Whether anything can be done now.
    private boolean any() {
        return deeds.getChildren().stream().anyMatch(Node::isManaged);
    }

    private double words(double room) {
        return Math.min(snapSizeX(words.prefWidth(-1)), room);
    }

    private double deeds(double room) {
        return Math.min(snapSizeX(deeds.prefWidth(-1)), room);
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    private static double height(Region region, double width) {
        return Math.max(region.minHeight(width), region.prefHeight(width));
    }

    /// In the middle of that height.
    private void place(Region region, double x, double y, double width, double high) {
        var height = height(region, width);
        region.resizeRelocate(
                snapPositionX(x), snapPositionY(y + (high - height) / 2), width, height);
    }
}
