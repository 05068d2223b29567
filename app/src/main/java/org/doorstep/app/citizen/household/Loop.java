package org.doorstep.app.citizen.household;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/// The closed line round those who live together: whoever stands side by side shares it, and a neck
/// joins each generation to the one above. Where others stand between, it goes round in parts.
final class Loop {

    private static final double ROUND = 20;
    private static final double NECK = 14;

    /// Cells no further apart than this are side by side, in pixels.
    private static final double TOUCHING = 16;

    private Loop() {}

    /// @param rows the cells to go round, row by row from the top, each from left to right
    static List<PathElement> round(List<List<Rectangle2D>> rows) {
        Shape all = null;
        List<Rectangle2D> above = List.of();
        for (var row : rows) {
            var runs = runs(row);
            for (var run : runs) {
                all = with(all, rectangle(run));
                var next = nearest(above, run);
                if (next != null) {
                    all = with(all, neck(next, run));
                }
            }
            above = runs;
        }
        return all instanceof Path path ? List.copyOf(path.getElements()) : List.of();
    }

    /// Cells that touch, as one.
    private static List<Rectangle2D> runs(List<Rectangle2D> row) {
        var runs = new ArrayList<Rectangle2D>();
        for (var cell : row) {
            if (!runs.isEmpty() && cell.getMinX() - runs.getLast().getMaxX() < TOUCHING) {
                var run = runs.removeLast();
                runs.add(
                        new Rectangle2D(
                                run.getMinX(),
                                run.getMinY(),
                                cell.getMaxX() - run.getMinX(),
                                run.getHeight()));
            } else {
                runs.add(cell);
            }
        }
        return runs;
    }

    private static Shape with(@Nullable Shape all, Shape more) {
        return Shape.union(all == null ? more : all, more);
    }

    private static Rectangle rectangle(Rectangle2D cell) {
        var shape =
                new Rectangle(cell.getMinX(), cell.getMinY(), cell.getWidth(), cell.getHeight());
        shape.setArcWidth(ROUND);
        shape.setArcHeight(ROUND);
        return shape;
    }

    private static Polygon neck(Rectangle2D above, Rectangle2D below) {
        var left = Math.max(above.getMinX(), below.getMinX());
        var right = Math.min(above.getMaxX(), below.getMaxX());
        var middle = (left + right) / 2;
        var top = above.getMaxY() - ROUND;
        var bottom = below.getMinY() + ROUND;
        return new Polygon(
                middle - NECK,
                top,
                middle + NECK,
                top,
                middle + NECK,
                bottom,
                middle - NECK,
                bottom);
    }

    /// Who stands above with room for a neck straight down; null if nobody does.
    private static @Nullable Rectangle2D nearest(List<Rectangle2D> above, Rectangle2D below) {
        Rectangle2D nearest = null;
        for (var run : above) {
            if (apart(run, below) > -2 * NECK - ROUND) {
                continue;
            }
            if (nearest == null || apart(run, below) < apart(nearest, below)) {
                nearest = run;
            }
        }
        return nearest;
    }

    private static double apart(Rectangle2D one, Rectangle2D other) {
        return Math.max(one.getMinX(), other.getMinX()) - Math.min(one.getMaxX(), other.getMaxX());
    }
}
