package org.doorstep.sync.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Programs that open browsers, and one that is not there.
@DisabledOnOs(OS.WINDOWS)
class BrowserProgramTest {

    private static final URI PAGE = URI.create("https://signin.example.org/authorize?a=1&b=2");

    @TempDir private Path folder;

    @Test
    void aComputerWithoutTheProgramHasNoBrowser() {
        assertThat(open(folder.resolve("nothing-here"))).isFalse();
    }

    @Test
    void aProgramThatFindsNoBrowserSaysSo() throws IOException {
        assertThat(open(program("exit 3"))).isFalse();
    }

    @Test
    void theProgramIsGivenTheWholeAddress() throws IOException {
        assertThat(open(program("test \"$1\" = '" + PAGE + "'"))).isTrue();
    }

    @Test
    void aProgramThatStaysHasBecomeTheBrowser() throws IOException {
        var stays = new BrowserProgram(program("read forever <&0").toString(), Duration.ZERO);

        assertThat(stays.open(PAGE)).isTrue();
    }

    private static boolean open(Path program) {
        return new BrowserProgram(program.toString(), Duration.ofMinutes(1)).open(PAGE);
    }

    private Path program(String does) throws IOException {
        var file = Files.writeString(folder.resolve("open"), "#!/bin/sh\n" + does + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
