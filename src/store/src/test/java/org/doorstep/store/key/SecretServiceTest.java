package org.doorstep.store.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The keychain of a Linux desktop for real: a GNOME Keyring of the test's own, on a message bus of
/// its own, talked to by a process of its own. Skipped where the two programs are not installed
/// (Debian: `gnome-keyring`, `dbus-bin`).
class SecretServiceTest {

    private static final String KEYRING_OPEN =
            "printf '%s' elmstead | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
                    + " 2>&1; exec \"$@\"";

    @TempDir Path home;

    @Test
    void aSecretOfAFileIsMovedIntoTheKeyringAndIsThereForTheNextProcess() throws Exception {
        assumeThat(installed("dbus-run-session") && installed("gnome-keyring-daemon"))
                .as("dbus-run-session and gnome-keyring-daemon are installed")
                .isTrue();
        var folder = home.resolve("device");
        new FileDeviceSecrets(folder).put("doorstep.priya", "priya's part".getBytes(UTF_8));

        assertThat(inASession(folder)).containsExactly("priya's part", "SECRET_SERVICE");
        assertThat(folder.resolve("doorstep.priya")).doesNotExist();
        assertThat(inASession(folder)).containsExactly("priya's part", "SECRET_SERVICE");
    }

    /// What a process says that asks for the secret, in a session in which the keyring is open.
    private String[] inASession(Path folder) throws IOException, InterruptedException {
        var said = home.resolve("said");
        var process =
                new ProcessBuilder(
                        "dbus-run-session",
                        "--",
                        "sh",
                        "-c",
                        KEYRING_OPEN,
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Asking.class.getName(),
                        folder.toString());
        process.environment().put("HOME", home.toString());
        process.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        process.environment()
                .put("XDG_RUNTIME_DIR", Files.createDirectories(home.resolve("run")).toString());
        process.redirectOutput(said.toFile()).redirectError(home.resolve("errors").toFile());
        assertThat(process.start().waitFor()).as(Files.readString(home.resolve("errors"))).isZero();
        return Files.readString(said).lines().toArray(String[]::new);
    }

    private static boolean installed(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// The process.
    static final class Asking {

        private Asking() {}

        public static void main(String[] args) {
            var secrets = new KeychainDeviceSecrets(Path.of(args[0]), true);
            System.out.println(new String(secrets.get("doorstep.priya").orElseThrow(), UTF_8));
            System.out.println(secrets.place());
            System.exit(0);
        }
    }
}
