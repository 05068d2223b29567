package org.doorstep.app.ui.camera;

/// A camera that is on. Belongs to the thread that turned it on.
public interface Shooting extends AutoCloseable {

    /// Waits for the next picture.
    ///
    /// @throws CameraException if none comes, or the camera is off by now
    Shot next() throws CameraException, InterruptedException;

    /// Turns it off. Turning it off twice is no error.
    @Override
    void close();
}
