package org.doorstep.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The options that a hub's Java is started with. They lie beside the jar as `doorstep-hub.options`
/// for the council, and are in it for whoever starts a hub by program.
public final class JavaOptions {

    private static final String COMMENT = "#";

    private JavaOptions() {}

    /// One by one, as they go on a command line.
    public static List<String> shipped() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        JavaOptions.class.getResourceAsStream(
                                                "doorstep-hub.options")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the hub's own options cannot be read", e);
        }
    }
}
