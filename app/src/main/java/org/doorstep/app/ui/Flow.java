package org.doorstep.app.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Sets things side by side and goes on below where there is no more room. Unlike a `FlowPane` it
/// never lets one stand out over the edge: what is wider than a line wraps its own words.
public final class Flow extends Pane {

    private final double gap;
    private final double rowGap;

    /// @param gap between two side by side
    /// @param rowGap between two lines
    public Flow(String styleClass, double gap, double rowGap) {
        this.gap = gap;
        this.rowGap = rowGap;
        getStyleClass().add(styleClass);
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
        var width = snappedLeftInset() + snappedRightInset();
        for (var child : getManagedChildren()) {
            width += snapSizeX(child.prefWidth(-1)) + gap;
        }
        return Math.max(0, width - gap);
    }

    @Override
    protected double computePrefHeight(double width) {
        var room =
                (width < 0 ? computePrefWidth(-1) : width)
                        - snappedLeftInset()
                        - snappedRightInset();
        var height = snappedTopInset() + snappedBottomInset();
        var lines = lines(room);
        for (var line : lines) {
            height += line.height() + rowGap;
        }
        return Math.max(0, lines.isEmpty() ? height : height - rowGap);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var room = getWidth() - snappedLeftInset() - snappedRightInset();
        var y = snappedTopInset();
        for (var line : lines(room)) {
            var x = snappedLeftInset();
            for (var child : line.children()) {
                var width = width(child, room);
                var height = height(child, width);
                child.resizeRelocate(
                        snapPositionX(x),
                        snapPositionY(y + (line.height() - height) / 2),
                        width,
                        height);
                x += width + gap;
            }
            y += line.height() + rowGap;
        }
    }

    private List<Line> lines(double room) {
        var lines = new ArrayList<Line>();
        var children = new ArrayList<Node>();
        var x = 0.0;
        var height = 0.0;
        for (var child : getManagedChildren()) {
            var width = width(child, room);
            if (!children.isEmpty() && x + width > room) {
                lines.add(new Line(List.copyOf(children), height));
                children.clear();
                x = 0;
                height = 0;
            }
            children.add(child);
            x += width + gap;
            height = Math.max(height, height(child, width));
        }
        if (!children.isEmpty()) {
            lines.add(new Line(children, height));
        }
        return lines;
    }

    private double width(Node child, double room) {
        return Math.min(snapSizeX(child.prefWidth(-1)), room);
    }

    private static double height(Node child, double width) {
        return Math.max(child.minHeight(width), child.prefHeight(width));
    }

    private record Line(List<Node> children, double height) {}
}
