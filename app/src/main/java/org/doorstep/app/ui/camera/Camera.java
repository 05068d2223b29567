package org.doorstep.app.ui.camera;

/// One camera.
public interface Camera {

    /// What the system calls it.
    String name();

    /// Turns it on.
    ///
    /// @throws CameraException if it does not let itself be turned on
    Shooting open() throws CameraException;
}
