package org.doorstep.store.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A small file kept twice, so that one of the two may be damaged. What is in it must say whether
/// it is whole.
///
/// @param first written first: the newer one if both are whole
public record TwoCopies(Path first, Path second) {

    /// The first copy that is whole.
    ///
    /// @param whole reads a copy; empty if it is damaged
    public <T> Optional<T> read(Function<byte[], Optional<T>> whole) {
        for (var copy : List.of(first, second)) {
            var read = bytes(copy).flatMap(whole);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    /// Whether there is any copy, whole or not.
    public boolean exist() {
        return Files.exists(first) || Files.exists(second);
    }

    /// Whether both copies are there and read so.
    public boolean bothRead(byte[] content) {
        return List.of(first, second).stream()
                .allMatch(copy ->
                        bytes(copy).filter(read -> Arrays.equals(read, content)).isPresent());
    }

    /// Safe on the disk when it returns; at every moment at least one copy is whole.
    public void write(byte[] content) throws IOException {
        SafeFile.write(first, content);
        SafeFile.write(second, content);
    }

    /// A disk that cannot give a copy back has damaged it.
    private static Optional<byte[]> bytes(Path copy) {
        try {
            return Files.exists(copy) ? Optional.of(Files.readAllBytes(copy)) : Optional.empty();
        } catch (IOException e) {
            log().warn("{} cannot be read: {}", copy.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }

    /// Made when something is wrong: a logger on the way to the first screen would delay it.
    private static Logger log() {
        return LoggerFactory.getLogger(TwoCopies.class);
    }
}
