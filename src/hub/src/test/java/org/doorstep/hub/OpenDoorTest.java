package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import org.doorstep.hub.database.EmbeddedDatabase;
import org.doorstep.hub.signin.SignIn;
import org.doorstep.protocol.sync.HubCard;
import org.doorstep.protocol.sync.ProblemCard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a hub in service says to whoever has no token.
class OpenDoorTest {

    private static final URI ISSUER = URI.create("https://login.wrenford.example.org/council");

    @TempDir static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Hub hub;
    private static Http http;

    @BeforeAll
    static void start() {
        hub =
                Hub.start(
                        HubSettings.onLoopback(
                                "Wrenford Borough Council",
                                new EmbeddedDatabase(folder),
                                new SignIn.CouncilIssuer(ISSUER, "doorstep", "laptop"),
                                0));
        http = new Http(CLIENT, hub.address());
    }

    @AfterAll
    static void stop() {
        hub.close();
        CLIENT.close();
    }

    @Test
    void theHubNamesTheCouncilsIssuer() {
        assertThat(http.get("/v1/hub").as(HubCard.class))
                .isEqualTo(new HubCard("Wrenford Borough Council", ISSUER, "laptop"));
    }

    @Test
    void healthIsOpenToMonitors() {
        assertThat(http.get("/health").status()).isEqualTo(200);
    }

    @Test
    void theAddressesAreDescribedInTheOpen() {
        assertThat(http.get("/openapi.json").text())
                .contains("\"/v1/hub\"", "\"local_clock\"", "\"bearer\"");
    }

    @Test
    void everythingElseNeedsAToken() {
        var answer = http.get("/v1/sync/session");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).isEqualTo(ProblemCard.MEDIA_TYPE);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void aPathThatClimbsOutIsAProblemNotAnErrorPage() {
        var answer = http.get("/v1/..%2fhub");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem().type()).isEqualTo("/problems/bad-request");
    }

    @Test
    void anotherMethodIsAProblemThatNamesTheRightOne() {
        var answer = http.send("/v1/hub", request -> request.DELETE());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem().detail()).contains("GET");
    }
}
