package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.doorstep.domain.access.Officer;
import org.doorstep.store.vault.Enrolment;
import org.doorstep.store.vault.VaultSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a client that has just started has loaded when the passphrase can be typed (decision 9).
class NothingNeedlessTest {

    @TempDir Path folder;

    @Test
    void noLoggerAndNoBindingIsMadeBeforeThePassphraseCanBeTyped() throws Exception {
        var data = folder.resolve("laptop");
        enrolOn(data);

        var loaded = loadedWhenReady(data);

        assertThat(loaded).anyMatch(line -> line.contains("org.doorstep.app.signin.UnlockView"));
        assertThat(loaded)
                .noneMatch(line -> line.contains("] ch.qos.logback"))
                .noneMatch(line -> line.contains("] tools.jackson.databind.ObjectMapper "))
                .noneMatch(line -> line.contains("] javafx.scene.control.ProgressBar "));
    }

    private static void enrolOn(Path data) {
        var laptop = Wiring.laptop(data, VaultSettings.real(), Clock.systemUTC()).get();
        var officer = new Officer("robin", "Robin Example", "Officer", "Examples");
        var enrolled = laptop.enrol(officer, "lantern orchard gravel sixpence".toCharArray());
        assertThat(enrolled).isInstanceOf(Enrolment.Enrolled.class);
        ((Enrolment.Enrolled) enrolled).vault().close();
    }

    private List<String> loadedWhenReady(Path data) throws Exception {
        var classes = folder.resolve("classes.txt");
        var process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xlog:class+load:file=" + classes,
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "--no-keychain",
                                "--tell-ready",
                                "--data=" + data)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("ready");
            return Files.readAllLines(classes);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
