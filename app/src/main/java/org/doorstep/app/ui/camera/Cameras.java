package org.doorstep.app.ui.camera;

import java.util.List;

/// The cameras of this computer. Call away from the screen, and always on the same thread.
public interface Cameras {

    /// No camera, or none that can be used.
    Cameras NONE = List::of;

    /// Those that are there now, the usual one first; empty where there is none.
    List<Camera> found();
}
