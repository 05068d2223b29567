package org.doorstep.bench.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/// What clients said that they had saved, kept on the disk so that later runs can go on.
final class Saved {

    private static final String SAVED = "saved ";
    private static final String CHANGED = "changed ";

    private final Path log;
    private final Set<Long> numbers = new HashSet<>();
    private final Set<Long> changed = new HashSet<>();

    Saved(Path log) throws IOException {
        this.log = log;
        if (Files.exists(log)) {
            Files.readAllLines(log).forEach(this::take);
        }
    }

    /// One line of a [Worker].
    void hear(String line) {
        take(line);
        try {
            Files.writeString(
                    log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<Long> numbers() {
        return numbers;
    }

    boolean isChanged(long number) {
        return changed.contains(number);
    }

    private void take(String line) {
        if (line.startsWith(SAVED)) {
            numbers.add(Long.parseLong(line.substring(SAVED.length())));
        } else if (line.startsWith(CHANGED)) {
            changed.add(Long.parseLong(line.substring(CHANGED.length())));
        }
    }
}
