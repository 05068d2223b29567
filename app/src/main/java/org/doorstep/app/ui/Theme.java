package org.doorstep.app.ui;

/// Which colours are used.
public enum Theme {
    /// As the computer is set.
    SYSTEM,
    LIGHT,
    DARK
}
