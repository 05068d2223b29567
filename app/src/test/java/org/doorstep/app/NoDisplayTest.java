package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Doorstep as a process of its own where no window can be opened.
@EnabledOnOs(OS.LINUX)
class NoDisplayTest {

    @TempDir Path folder;

    @Test
    void withoutADisplayItSaysSoInASentence() throws Exception {
        var builder =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "--enable-native-access=ALL-UNNAMED",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "--no-keychain",
                                "--data=" + folder)
                        .redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        var process = builder.start();

        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).contains("there is no display that it may use").doesNotContain("\tat ");
    }
}
