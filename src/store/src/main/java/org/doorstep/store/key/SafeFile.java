package org.doorstep.store.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Writes a small file so that a power cut leaves either the old or the new one, whole. On a full
/// disk a file of the same size is written over in place: it must still be possible to unlock.
public final class SafeFile {

    private SafeFile() {}

    public static void write(Path file, byte[] content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try {
            writeNew(fresh, content);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            if (!Files.exists(file) || Files.size(file) != content.length) {
                throw e;
            }
            Files.write(file, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            return;
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(file);
    }

    private static void writeNew(Path fresh, byte[] content) throws IOException {
        try (var channel = create(fresh)) {
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static FileChannel create(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            return FileChannel.open(file, StandardOpenOption.WRITE);
        }
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    }

    /// Makes the renaming itself safe, where a folder can be opened at all (not on Windows).
    private static void syncFolder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            return;
        }
    }
}
