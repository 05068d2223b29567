package org.doorstep.demo.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class AsideTest {

    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    @TempDir Path folder;

    @Test
    void whatLibrariesPrintGoesIntoTheFileAndNotToTheConsole() throws Exception {
        var file = folder.resolve("demo.log");
        var console = new Console(new PrintStream(seen, true, StandardCharsets.UTF_8));

        try (var _ = new Aside(file)) {
            System.out.println("a banner");
            System.err.println("a warning");
            console.say("Starting the hub …");
        }

        assertThat(Files.readString(file)).contains("a banner", "a warning").doesNotContain("hub");
        assertThat(seen.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("Starting the hub …");
    }

    @Test
    void theWholeOfAnErrorIsKept() throws Exception {
        var file = folder.resolve("demo.log");

        try (var aside = new Aside(file)) {
            aside.keep(new IllegalStateException("no room", new IllegalArgumentException("why")));
        }

        assertThat(Files.readString(file)).contains("no room", "Caused by", "why");
    }
}
