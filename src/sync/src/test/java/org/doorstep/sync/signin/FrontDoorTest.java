package org.doorstep.sync.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.kit.ScriptedHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:42:00Z");

    private final ScriptedHub hub = new ScriptedHub();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theHubSaysWhoseItIsAndWhoHasSignedIn() {
        var door = FrontDoor.at(hub.address());

        var officer =
                door.introduce(
                        signedIn(),
                        UUID.randomUUID(),
                        "Laptop of Priya",
                        "0.1.0",
                        InstantSource.fixed(NOW));

        assertThat(door.council()).isNotBlank();
        assertThat(officer.id()).isNotBlank();
        assertThat(hub.heard).anyMatch(line -> line.startsWith("POST /v1/devices"));
    }

    @Test
    void whereNobodyAnswersThereIsNoDoor() {
        hub.close();

        assertThatThrownBy(() -> FrontDoor.at(hub.address())).isInstanceOf(HubException.class);
    }

    private static SignedIn signedIn() {
        return new SignedIn(
                "o-1",
                "Priya Nair",
                URI.create("http://127.0.0.1:9"),
                "doorstep",
                ScriptedHub.TOKEN,
                NOW.plusSeconds(600),
                null);
    }
}
