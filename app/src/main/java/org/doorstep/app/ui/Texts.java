package org.doorstep.app.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels of the type scale. All wrap rather than cut off.
public final class Texts {

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

    public static Label personName(String text) {
        return label(text, "person-name");
    }

    private static Label label(String text, String... styleClasses) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
