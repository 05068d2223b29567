package org.doorstep.demo.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorstep.demo.console.Console;
import org.doorstep.hub.signin.SignIn.DemoIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    @TempDir Path state;

    @Test
    void aFeedingThatWasInterruptedIsRememberedWithItsSize() throws Exception {
        var feed = feed();

        assertThatThrownBy(() -> feed.feed(NOWHERE, new DemoIssuer(state.resolve("issuer")), 100))
                .isInstanceOf(Exception.class);

        assertThat(feed().interrupted()).isEqualTo(100);
        assertThat(feed().fed()).isZero();
    }

    @Test
    void aHubThatWasFedIsNotBeingFed() throws Exception {
        Files.writeString(state.resolve("fed"), "5000");

        assertThat(feed().fed()).isEqualTo(5000);
        assertThat(feed().interrupted()).isZero();
    }

    private Feed feed() {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Feed(new Console(out), state);
    }
}
