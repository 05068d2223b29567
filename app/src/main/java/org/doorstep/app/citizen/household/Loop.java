package org.doorstep.app.citizen.household;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/// The closed line round those who live together: cells that touch share it, and a neck joins each
/// generation to the next. Where others stand between, it goes round in parts.
final class Loop {

    private static final double ROUND = 20;
    private static final double NECK = 14;

    private Loop() {}

    /// @param rows the cells to go round, row by row from the top
    static List<PathElement> round(List<List<Rectangle2D>> rows) {
        Shape all = null;
        List<Rectangle2D> above = List.of();
        for (var row : rows) {
            for (var cell : row) {
                all = with(all, rectangle(cell));
                var below = cell;
                var next = nearest(above, below);
                if (next != null) {
                    all = with(all, neck(next, below));
                }
            }
            above = row;
        }
        return all instanceof Path path ? List.copyOf(path.getElements()) : List.of();
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
        var from = middle(above);
        var to = middle(below);
        // Straight down where the two stand one above the other.
        if (to > above.getMinX() + NECK && to < above.getMaxX() - NECK) {
            from = to;
        }
        var top = above.getMaxY() - ROUND;
        var bottom = below.getMinY() + ROUND;
        return new Polygon(
                from - NECK, top, from + NECK, top, to + NECK, bottom, to - NECK, bottom);
    }

    private static @Nullable Rectangle2D nearest(List<Rectangle2D> above, Rectangle2D below) {
        Rectangle2D nearest = null;
        for (var cell : above) {
            if (nearest == null
                    || Math.abs(middle(cell) - middle(below))
                            < Math.abs(middle(nearest) - middle(below))) {
                nearest = cell;
            }
        }
        return nearest;
    }

    private static double middle(Rectangle2D cell) {
        return cell.getMinX() + cell.getWidth() / 2;
    }
}
