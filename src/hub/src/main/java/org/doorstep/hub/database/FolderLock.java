package org.doorstep.hub.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.doorstep.hub.council.HubException;

/// One hub at a time on a folder. The system lets go of the lock when the process dies, however it
/// dies.
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(
                            folder.resolve("hub.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
            throw new HubException(
                    "Another hub runs on the folder " + folder + ". Stop it, then start again.");
        } catch (IOException e) {
            throw new HubException("The folder " + folder + " cannot be written to.", e);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
