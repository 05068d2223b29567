package org.doorstep.app.ui;

import javafx.css.Styleable;

/// A style class that stands for something that is so or not.
public final class Styled {

    private Styled() {}

    /// Gives the class or takes it away. What has it already is left alone: every change of the
    /// list has the toolkit work out the style of all that is within anew.
    public static void when(Styleable node, String styleClass, boolean so) {
        var classes = node.getStyleClass();
        if (!so) {
            classes.remove(styleClass);
        } else if (!classes.contains(styleClass)) {
            classes.add(styleClass);
        }
    }
}
