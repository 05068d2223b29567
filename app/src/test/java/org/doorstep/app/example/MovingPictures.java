package org.doorstep.app.example;

import java.util.ArrayList;
import java.util.List;
import org.doorstep.app.ui.camera.Camera;
import org.doorstep.app.ui.camera.CameraException;
import org.doorstep.app.ui.camera.CameraException.Trouble;
import org.doorstep.app.ui.camera.Cameras;
import org.doorstep.app.ui.camera.Shooting;
import org.doorstep.app.ui.camera.Shot;

/// A made-up camera: a bar that moves over a wall.
public final class MovingPictures implements Cameras {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    private final List<String> names;
    private boolean busy;
    private boolean unplugged;
    private int on;
    private int pictures;

    public MovingPictures(String... names) {
        this.names = new ArrayList<>(List.of(names));
    }

    /// Whether another program has the cameras from now on.
    public synchronized void busy(boolean now) {
        busy = now;
    }

    /// Nothing comes from the cameras any more.
    public synchronized void unplug() {
        unplugged = true;
    }

    /// How many cameras are on.
    public synchronized int on() {
        return on;
    }

    @Override
    public synchronized List<Camera> found() {
        return names.stream().<Camera>map(Made::new).toList();
    }

    private synchronized Shooting turnOn() throws CameraException {
        if (busy) {
            throw new CameraException(Trouble.NOT_OPENED);
        }
        on++;
        return new On();
    }

    private synchronized Shot picture() throws CameraException {
        if (unplugged) {
            throw new CameraException(Trouble.LOST);
        }
        var bar = 20 * pictures++ % WIDTH;
        var rgb = new byte[3 * WIDTH * HEIGHT];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            var near = Math.abs(i % WIDTH - bar) < 40;
            var shade = 120 + 100 * (i / WIDTH) / HEIGHT;
            rgb[3 * i] = (byte) (near ? 60 : shade);
            rgb[3 * i + 1] = (byte) (near ? 90 : shade - 10);
            rgb[3 * i + 2] = (byte) (near ? 80 : shade - 30);
        }
        return new Shot(WIDTH, HEIGHT, rgb);
    }

    private synchronized void turnOff() {
        on--;
    }

    private final class Made implements Camera {

        private final String name;

        Made(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Shooting open() throws CameraException {
            return turnOn();
        }
    }

    private final class On implements Shooting {

        private boolean closed;

        @Override
        public Shot next() throws CameraException {
            return picture();
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                turnOff();
            }
        }
    }
}
