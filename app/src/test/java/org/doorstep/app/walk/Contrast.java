package org.doorstep.app.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// WCAG 2.2 1.4.3 and 1.4.11: every text stands out from what it is drawn on, and every icon.
final class Contrast {

    private static final double TEXT = 4.5;
    private static final double ICON = 3;

    private Contrast() {}

    static List<String> faults(Parent root) {
        var faults = new ArrayList<String>();
        Shown.texts(root)
                .forEach(text -> {
                    var ground = ground(text);
                    if (ground == null || !(text.getFill() instanceof Color colour)) {
                        return;
                    }
                    var ratio = ratio(over(ground, colour, opacity(text)), ground);
                    if (ratio < (text instanceof FontIcon ? ICON : TEXT)) {
                        faults.add(
                                String.format(
                                        Locale.UK,
                                        "contrast is %.2f (%s on %s): %s",
                                        ratio,
                                        colour,
                                        ground,
                                        Shown.words(text)));
                    }
                });
        return faults;
    }

    /// The colour below; null if it is no single colour.
    private static @Nullable Color ground(Text text) {
        var through = new ArrayList<Color>();
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (!(at instanceof Region region) || region.getBackground() == null) {
                continue;
            }
            for (var fill : region.getBackground().getFills().reversed()) {
                if (!(fill.getFill() instanceof Color colour)) {
                    return null;
                }
                through.add(colour);
                if (colour.isOpaque()) {
                    return through.reversed().stream()
                            .reduce((below, above) -> over(below, above, 1))
                            .orElse(colour);
                }
            }
        }
        return null;
    }

    private static double opacity(Node node) {
        var opacity = 1.0;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static Color over(Color below, Color above, double opacity) {
        return below.interpolate(
                Color.color(above.getRed(), above.getGreen(), above.getBlue()),
                above.getOpacity() * opacity);
    }

    private static double ratio(Color one, Color other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
