package org.doorstep.app.ui;

import java.util.Locale;

/// How close rows and controls stand.
public enum Density {
    COMPACT(13),
    COMFORTABLE(14),
    TOUCH(17);

    private final int bodyText;

    Density(int bodyText) {
        this.bodyText = bodyText;
    }

    /// Size of the body text in px at 100 %.
    public int bodyText() {
        return bodyText;
    }

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
