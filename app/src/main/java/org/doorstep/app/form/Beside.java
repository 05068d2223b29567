package org.doorstep.app.form;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A question with what stands beside it; below it where there is no room.
///
/// It remembers how high it is. A box whose height depends on its width is else measured anew, with
/// all of its words, whenever something changes anywhere on the page: at every key.
final class Beside extends Pane {

    /// In em, as are the widths below: from this width on there is room for both.
    private static final double ROOM = 40;

    private static final double QUESTION = 34;
    private static final double LAST = 15;
    private static final double GAP = 1.6;
    private static final double BETWEEN = 0.4;

    private final Region question;
    private final @Nullable Node last;

    /// By width; what has changed within asks for a new layout, which forgets them.
    private final Map<Double, Double> heights = new HashMap<>();

    Beside(Region question, @Nullable Node last) {
        this.question = question;
        this.last = last;
        getChildren().add(question);
        if (last != null) {
            getChildren().add(last);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    public void requestLayout() {
        heights.clear();
        super.requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return (QUESTION + GAP + LAST) * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var known = heights.get(width);
        if (known != null) {
            return known;
        }
        var high = measured(width);
        heights.put(width, high);
        return high;
    }

    private double measured(double width) {
        var room = width < 0 ? computePrefWidth(-1) : width;
        var high = question.prefHeight(questionWidth(room));
        var other = last;
        if (other == null || !other.isManaged()) {
            return snapSizeY(high);
        }
        var lastHigh = other.prefHeight(lastWidth(room));
        return snapSizeY(
                isWide(room) ? Math.max(high, lastHigh) : high + BETWEEN * em() + lastHigh);
    }

    @Override
    protected void layoutChildren() {
        var room = getWidth();
        var width = questionWidth(room);
        var high = question.prefHeight(width);
        question.resizeRelocate(0, 0, width, high);
        var other = last;
        if (other != null && other.isManaged()) {
            var lastWidth = lastWidth(room);
            other.resizeRelocate(
                    isWide(room) ? snapPositionX(width + GAP * em()) : 0,
                    isWide(room) ? 0 : snapPositionY(high + BETWEEN * em()),
                    lastWidth,
                    other.prefHeight(lastWidth));
        }
    }

    private boolean isWide(double room) {
        return room >= ROOM * em();
    }

    private double questionWidth(double room) {
        var most = QUESTION * em();
        var other = last;
        return snapSizeX(
                other != null && other.isManaged() && isWide(room)
                        ? Math.min(most, room - (GAP + LAST) * em())
                        : Math.min(most, room));
    }

    private double lastWidth(double room) {
        return snapSizeX(isWide(room) ? LAST * em() : Math.min(QUESTION * em(), room));
    }

    /// The size of the body text: a label of the question has it.
    private double em() {
        return question.lookup(".label") instanceof javafx.scene.control.Labeled label
                ? label.getFont().getSize()
                : 14;
    }
}
