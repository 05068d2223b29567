package org.doorstep.app.ui;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// Labels of the type scale. All wrap rather than cut off.
public final class Texts {

    private static final double TOOLTIP_WIDTH = 480;

    private Texts() {}

    public static Label body(String text) {
        return label(text);
    }

    public static Label strong(String text) {
        return label(text, "strong");
    }

    public static Label secondary(String text) {
        return label(text, "secondary");
    }

    public static Label caption(String text) {
        return label(text, "caption");
    }

    public static Label sectionTitle(String text) {
        return label(text, "section-title");
    }

    public static Label pageTitle(String text) {
        return label(text, "page-title");
    }

    /// The same label, whose whole text is at hand under the pointer where it is cut off.
    public static Label whole(Label label) {
        label.tooltipProperty()
                .bind(
                        label.textTruncatedProperty()
                                .map(cut -> cut ? wrapped(label.getText()) : null));
        return label;
    }

    private static Tooltip wrapped(String text) {
        var tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        return tooltip;
    }

    private static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
