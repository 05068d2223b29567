package org.doorstep.app.citizen.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Point2D;
import org.doorstep.app.citizen.household.FamilyLayout.Place;

/// Where everybody of a layout stands on the screen, in pixels.
///
/// @param cell across, of each
/// @param left of the first column
/// @param tops where each row begins, and where one more would
/// @param heights of everybody's shape and caption; the row is as high as the highest of it
record GenogramPlan(
        FamilyLayout layout,
        double cell,
        double left,
        List<Double> tops,
        ToDoubleFunction<UUID> heights) {

    /// Between two cells side by side: a couple's line to its children runs there.
    static final double GUTTER = 24;

    /// Between two rows: lines to children run there.
    static final double BETWEEN_ROWS = 52;

    static final double MARGIN = 14;

    /// How wide so many columns are.
    static double width(double columns, double cell) {
        return columns * (cell + GUTTER) - GUTTER;
    }

    GenogramPlan {
        tops = List.copyOf(tops);
    }

    /// In the middle of the room that there is.
    static GenogramPlan of(
            FamilyLayout layout, double cell, double width, ToDoubleFunction<UUID> heights) {
        var left = Math.max(MARGIN, (width - width(Math.max(1, layout.columns()), cell)) / 2);
        var tops = new ArrayList<>(List.of(MARGIN));
        for (var row = 0; row < layout.rows(); row++) {
            var number = row;
            tops.add(
                    tops.getLast()
                            + BETWEEN_ROWS
                            + layout.places().stream()
                                    .filter(place -> place.row() == number)
                                    .mapToDouble(place -> heights.applyAsDouble(place.who().id()))
                                    .max()
                                    .orElse(0));
        }
        return new GenogramPlan(layout, cell, left, tops, heights);
    }

    /// From top to bottom of all of it.
    double height() {
        return tops.getLast() - BETWEEN_ROWS + MARGIN;
    }

    Optional<Place> place(UUID who) {
        return layout.places().stream().filter(place -> place.who().id().equals(who)).findFirst();
    }

    List<Place> row(int number) {
        return layout.places().stream().filter(place -> place.row() == number).toList();
    }

    double left(Place place) {
        return left + place.column() * (cell + GUTTER);
    }

    double top(int row) {
        return tops.get(row);
    }

    /// Where a row ends.
    double foot(int row) {
        return tops.get(row + 1) - BETWEEN_ROWS;
    }

    /// The middle of somebody's shape.
    Point2D centre(Place place) {
        return new Point2D(
                left(place) + cell / 2, tops.get(place.row()) + PersonNode.SHAPE / 2 + 4);
    }

    /// Below somebody's caption.
    Point2D below(Place place) {
        return new Point2D(
                left(place) + cell / 2,
                tops.get(place.row()) + heights.applyAsDouble(place.who().id()));
    }

    /// Whether nobody stands between the two.
    boolean areNext(Place one, Place other) {
        var from = Math.min(one.column(), other.column());
        var to = Math.max(one.column(), other.column());
        return one.row() == other.row()
                && row(one.row()).stream()
                        .noneMatch(place -> place.column() > from && place.column() < to);
    }
}
