package org.doorstep.app.ui;

import javafx.scene.Node;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the Material outlined set. Always beside a word, or on a control with an accessible
/// text.
public final class Icons {

    private Icons() {}

    /// @param name for example `mdoal-home`
    /// @throws IllegalArgumentException if the set has no such icon
    public static Node of(String name) {
        var icon = new FontIcon();
        icon.setIconLiteral(name);
        icon.setMouseTransparent(true);
        return icon;
    }
}
