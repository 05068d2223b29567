package org.doorstep.app.citizen.timeline;

import javafx.scene.canvas.GraphicsContext;
import org.doorstep.domain.access.Category;

/// Draws the shape of a service, the same as [org.doorstep.app.ui.ServiceMark]'s.
final class MarkShape {

    private MarkShape() {}

    /// Fills the shape around a middle with the present fill; the ring of *Other* is stroked.
    static void draw(GraphicsContext g, Category service, double x, double y, double size) {
        var left = x - size / 2;
        var top = y - size / 2;
        switch (service) {
            case HOUSING -> polygon(g, left, top, size, 0, 0.4, 0.5, 0, 1, 0.4, 1, 1, 0, 1);
            case BENEFITS -> g.fillOval(left, top, size, size);
            case COUNCIL_TAX ->
                    g.fillRect(left + size * 0.05, top + size * 0.05, size * 0.9, size * 0.9);
            case ADULT_CARE -> polygon(g, left, top, size, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5);
            case CHILDREN -> polygon(g, left, top, size, 0, 0.05, 1, 0.05, 0.5, 0.95);
            case OTHER, CORE -> {
                g.setStroke(g.getFill());
                g.setLineWidth(2);
                g.strokeOval(left + 1, top + 1, size - 2, size - 2);
            }
        }
    }

    private static void polygon(
            GraphicsContext g, double left, double top, double size, double... parts) {
        var xs = new double[parts.length / 2];
        var ys = new double[parts.length / 2];
        for (var i = 0; i < xs.length; i++) {
            xs[i] = left + parts[2 * i] * size;
            ys[i] = top + parts[2 * i + 1] * size;
        }
        g.fillPolygon(xs, ys, xs.length);
    }
}
