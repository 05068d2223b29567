package org.doorstep.store.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.doorstep.store.key.SafeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that takes up room until the disk is full; then it makes way, so that the officer can
/// still save, send and lock.
final class Ballast {

    private static final Logger LOG = LoggerFactory.getLogger(Ballast.class);

    /// It is only put back where this many times its size is free.
    private static final int COMFORT = 4;

    private final Path file;
    private final int bytes;

    Ballast(Path file, int bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /// Puts it (back) in place if there is room.
    synchronized void lay() {
        try {
            var free = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
            if (!Files.exists(file) && free >= (long) bytes * COMFORT) {
                // Random, because some file systems store zeros in no room at all.
                var content = new byte[bytes];
                ThreadLocalRandom.current().nextBytes(content);
                SafeFile.write(file, content);
            }
        } catch (IOException e) {
            LOG.warn("no room is kept back for a full disk: {}", e.getMessage());
        }
    }

    /// Makes way.
    ///
    /// @return whether that made any room
    boolean makeWay() {
        try {
            if (Files.deleteIfExists(file)) {
                LOG.warn("the disk is full; the room kept back for this is now in use");
                return true;
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether it is in place.
    boolean isLaid() {
        return Files.exists(file);
    }
}
