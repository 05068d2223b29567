package org.doorstep.app.ui.frame;

import java.util.Locale;

/// How wide the window is for its text: scene width in px divided by text scale.
public enum WidthForm {
    /// From 1360: rail with words, context column always there, all columns of tables.
    WIDE(1360),
    /// From 1240: rail of icons; tables without the worker.
    MEDIUM(1240),
    /// From 900: context as a drawer over the page; tables without their two lowest columns.
    NARROW(900),
    /// Below: one column, rail behind a menu button, rows of two lines.
    SMALL(0);

    private final double from;

    WidthForm(double from) {
        this.from = from;
    }

    /// The form at that width.
    ///
    /// @param width of the scene in px
    /// @param textScale 1.0 to 2.0
    public static WidthForm of(double width, double textScale) {
        for (var form : values()) {
            if (width / textScale >= form.from) {
                return form;
            }
        }
        return SMALL;
    }

    /// Whether this form has at most the room of that one.
    public boolean atMost(WidthForm other) {
        return compareTo(other) >= 0;
    }

    /// The style class on the shell's root, for example `narrow`.
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
