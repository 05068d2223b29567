package org.doorstep.demo.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/// The folder that keeps hub and laptops from one run to the next. One demo at a time works on it:
/// a second one would empty it under the first.
public final class StateFolder implements AutoCloseable {

    private static final String LOCK = "demo.lock";

    private final Path path;
    private final FileChannel lock;

    private StateFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Makes the folder if it is not there. The system lets go of it when the process ends, however
    /// it ends.
    ///
    /// @throws InUse if another demo works on it
    /// @throws IOException if it cannot be written to
    public static StateFolder take(Path path) throws IOException {
        Files.createDirectories(path);
        var channel =
                FileChannel.open(
                        path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new InUse(
                    "The demo runs already on "
                            + path
                            + ". Go to its window, or close that and start again.");
        }
        return new StateFolder(path, channel);
    }

    public Path path() {
        return path;
    }

    /// Something in it.
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /// Deletes what the last run left.
    public void clear() throws IOException {
        try (var entries = Files.newDirectoryStream(path)) {
            for (var entry : entries) {
                if (!entry.getFileName().toString().equals(LOCK)) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    /// Another demo works on the folder.
    public static final class InUse extends IOException {
        InUse(String message) {
            super(message);
        }
    }
}
