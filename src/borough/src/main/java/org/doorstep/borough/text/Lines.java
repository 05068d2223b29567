package org.doorstep.borough.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Lists among the resources, line by line.
public final class Lines {
    private Lines() {}

    /// The lines of a file beside this class that are neither blank nor a remark (`#`).
    public static List<String> of(Class<?> beside, String file) {
        try (var stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new BoroughException(
                        "The list " + file + " is missing from the borough's resources.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
