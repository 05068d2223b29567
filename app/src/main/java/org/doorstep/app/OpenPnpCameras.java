package org.doorstep.app;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doorstep.app.ui.camera.Camera;
import org.doorstep.app.ui.camera.CameraException;
import org.doorstep.app.ui.camera.CameraException.Trouble;
import org.doorstep.app.ui.camera.Cameras;
import org.doorstep.app.ui.camera.Shooting;
import org.doorstep.app.ui.camera.Shot;
import org.openpnp.capture.library.CapFormatInfo;
import org.openpnp.capture.library.OpenpnpCaptureLibrary;
import org.slf4j.LoggerFactory;

/// The cameras that openpnp-capture finds (decision 49): DirectShow on Windows, V4L2 on Linux. The
/// library is loaded when a form asks for a camera, not before.
final class OpenPnpCameras implements Cameras {

    /// Larger pictures fill the disk and slow lines, and show no more of a letter.
    private static final int WIDEST = 1920;

    private OpenPnpCameras() {}

    /// Not on macOS: it ends a program that turns a camera on and has not said in its package what
    /// for, and Doorstep has no such package yet.
    static Cameras of(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("mac")
                ? Cameras.NONE
                : new OpenPnpCameras();
    }

    @Override
    public List<Camera> found() {
        try {
            return named();
        } catch (LinkageError e) {
            LoggerFactory.getLogger(OpenPnpCameras.class).warn("no cameras can be used", e);
            return List.of();
        }
    }

    private static List<Camera> named() {
        var library = OpenpnpCaptureLibrary.INSTANCE;
        var context = library.Cap_createContext();
        try {
            var found = new ArrayList<Camera>();
            for (int i = 0; i < library.Cap_getDeviceCount(context); i++) {
                found.add(
                        new Found(
                                text(library.Cap_getDeviceName(context, i)),
                                text(library.Cap_getDeviceUniqueID(context, i))));
            }
            return List.copyOf(found);
        } finally {
            library.Cap_releaseContext(context);
        }
    }

    private static String text(Pointer words) {
        return words == null ? "" : words.getString(0, "UTF-8");
    }

    private record Found(String name, String id) implements Camera {

        @Override
        public Shooting open() throws CameraException {
            var library = OpenpnpCaptureLibrary.INSTANCE;
            var context = library.Cap_createContext();
            for (int i = 0; i < library.Cap_getDeviceCount(context); i++) {
                if (text(library.Cap_getDeviceUniqueID(context, i)).equals(id)) {
                    return stream(library, context, i);
                }
            }
            library.Cap_releaseContext(context);
            throw new CameraException(Trouble.LOST);
        }

        private static Shooting stream(OpenpnpCaptureLibrary library, Pointer context, int device)
                throws CameraException {
            var best = -1;
            var format = new CapFormatInfo();
            var chosen = new CapFormatInfo();
            for (int i = 0; i < library.Cap_getNumFormats(context, device); i++) {
                if (library.Cap_getFormatInfo(context, device, i, format)
                                == OpenpnpCaptureLibrary.CAPRESULT_OK
                        && format.width <= WIDEST
                        && format.width > chosen.width) {
                    best = i;
                    chosen.width = format.width;
                    chosen.height = format.height;
                }
            }
            var stream = best < 0 ? -1 : library.Cap_openStream(context, device, best);
            if (stream < 0) {
                library.Cap_releaseContext(context);
                throw new CameraException(Trouble.NOT_OPENED);
            }
            return new Stream(library, context, stream, chosen.width, chosen.height);
        }
    }

    /// The library tells of no new picture by itself: it is asked.
    private static final class Stream implements Shooting {

        private static final long ASK_AGAIN_MILLIS = 5;
        private static final long PATIENCE_NANOS = 3_000_000_000L;

        private final OpenpnpCaptureLibrary library;
        private final Pointer context;
        private final int stream;
        private final int width;
        private final int height;
        private final Memory points;
        private boolean closed;

        Stream(OpenpnpCaptureLibrary library, Pointer context, int stream, int width, int height) {
            this.library = library;
            this.context = context;
            this.stream = stream;
            this.width = width;
            this.height = height;
            this.points = new Memory(3L * width * height);
        }

        @Override
        public synchronized Shot next() throws CameraException, InterruptedException {
            var began = System.nanoTime();
            while (!closed && library.Cap_hasNewFrame(context, stream) == 0) {
                if (System.nanoTime() - began > PATIENCE_NANOS) {
                    throw new CameraException(Trouble.LOST);
                }
                wait(ASK_AGAIN_MILLIS);
            }
            if (closed
                    || library.Cap_captureFrame(context, stream, points, (int) points.size())
                            != OpenpnpCaptureLibrary.CAPRESULT_OK) {
                throw new CameraException(Trouble.LOST);
            }
            return new Shot(width, height, points.getByteArray(0, (int) points.size()));
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                library.Cap_closeStream(context, stream);
                library.Cap_releaseContext(context);
            }
        }
    }
}
