package org.doorstep.store.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.doorstep.store.StoreException;
import org.doorstep.store.StoreException.Trouble;

/// Keeps a second Doorstep out of a vault. The operating system takes it back when the process
/// ends, however it ends.
final class VaultLock implements AutoCloseable {

    private final FileChannel channel;

    private VaultLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Empty if somebody else has it.
    static Optional<VaultLock> take(Path file) {
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new VaultLock(channel));
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "the vault's lock cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException(Trouble.OTHER, "the vault's lock cannot be given back", e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
