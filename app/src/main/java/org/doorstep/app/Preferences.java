package org.doorstep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorstep.app.ui.Appearance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the screens before unlocking look: the last choice made on this laptop, in a plain file.
/// Nothing personal.
final class Preferences {

    private final Path file;

    Preferences(Path data) {
        this.file = data.resolve("appearance.txt");
    }

    Appearance read() {
        try {
            return Files.exists(file)
                    ? Appearance.parse(Files.readString(file))
                    : Appearance.DEFAULT;
        } catch (IOException e) {
            log().warn("The preferred appearance is not readable: {}", e.getMessage());
            return Appearance.DEFAULT;
        }
    }

    /// Not being able to keep it must not keep an officer from their work.
    void write(Appearance appearance) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, appearance.toString());
        } catch (IOException e) {
            log().warn("The preferred appearance cannot be kept: {}", e.getMessage());
        }
    }

    /// Made when something fails: a logger on the way to the first screen would delay it.
    private static Logger log() {
        return LoggerFactory.getLogger(Preferences.class);
    }
}
