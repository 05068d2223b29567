package org.doorstep.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where the council's hub is, as somebody gave it: on the command line, or by the line
/// `hub=https://hub.example.org` of a settings file.
final class HubAddress {

    private HubAddress() {}

    /// What the file that a council's IT ships says; null where there is none.
    ///
    /// @throws IllegalArgumentException for an officer or IT to read
    static @Nullable URI shipped(Path file) {
        return Files.exists(file) ? in(file) : null;
    }

    /// What a settings file says; null if it says nothing of a hub.
    ///
    /// @throws IllegalArgumentException for an officer or IT to read
    static @Nullable URI in(Path file) {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The settings file " + file + " cannot be read: " + e.getMessage(), e);
        }
        var address = lines.getProperty("hub");
        return address == null ? null : read(address, "In the settings file " + file + ", ");
    }

    /// @param where in front of what is wrong
    /// @throws IllegalArgumentException for an officer or IT to read
    static URI read(String text, String where) {
        try {
            var address = URI.create(text.strip());
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(wrong(text, where), e);
        }
        throw new IllegalArgumentException(wrong(text, where));
    }

    private static String wrong(String text, String where) {
        return where
                + "hub="
                + text
                + " is not an address. Write it as hub=https://hub.example.org";
    }
}
