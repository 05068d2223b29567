package org.doorstep.app;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where operating systems keep what belongs to a user, and what IT ships for everybody.
final class DataFolder {

    private DataFolder() {}

    /// This user's own folder for Doorstep.
    static Path usual() {
        var home = Path.of(System.getProperty("user.home"));
        if (system().contains("win")) {
            return variable("LOCALAPPDATA", home.resolve("AppData/Local")).resolve("Doorstep");
        }
        if (system().contains("mac")) {
            return home.resolve("Library/Application Support/Doorstep");
        }
        return variable("XDG_DATA_HOME", home.resolve(".local/share")).resolve("doorstep");
    }

    /// The settings file that a council's IT may put on its laptops.
    static Path councilSettings() {
        return system().contains("win")
                ? variable("PROGRAMDATA", Path.of("C:\\ProgramData"))
                        .resolve("Doorstep/doorstep.properties")
                : Path.of("/etc/doorstep/doorstep.properties");
    }

    private static Path variable(String name, Path otherwise) {
        @Nullable String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }
}
