package org.doorstep.app.ui.frame;

import javafx.scene.layout.Region;

/// A line above every page that stands there as long as something must not be overlooked. It shows
/// itself and goes by itself.
public interface StandingBar {

    Region root();

    /// Stops following what it tells of.
    void close();
}
