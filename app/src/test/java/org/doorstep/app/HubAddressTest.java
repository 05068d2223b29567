package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubAddressTest {

    @TempDir Path folder;

    @Test
    void theFileThatItShipsSaysIt() throws IOException {
        var file = Files.writeString(settings(), "# Wrenford\nhub = https://hub.example.org\n");

        assertThat(HubAddress.shipped(file)).isEqualTo(URI.create("https://hub.example.org"));
    }

    @Test
    void whereNoFileIsShippedOrItNamesNoneItIsAskedFor() throws IOException {
        assertThat(HubAddress.shipped(settings())).isNull();
        assertThat(HubAddress.in(Files.writeString(settings(), "colour=blue\n"))).isNull();
    }

    @Test
    void aFileThatWasNamedAndIsNotThereIsToldOf() {
        assertThatThrownBy(() -> HubAddress.in(settings()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("doorstep.properties cannot be read");
    }

    @Test
    void whatIsNoAddressIsToldWithWhereAndHow() throws IOException {
        var file = Files.writeString(settings(), "hub=hub.example.org\n");

        assertThatThrownBy(() -> HubAddress.shipped(file))
                .hasMessageContaining("In the settings file")
                .hasMessageContaining("Write it as hub=https://hub.example.org");
        assertThatThrownBy(() -> HubAddress.read("https://hub example", "On the command line, "))
                .hasMessageStartingWith("On the command line, hub=https://hub example is not");
    }

    private Path settings() {
        return folder.resolve("doorstep.properties");
    }
}
