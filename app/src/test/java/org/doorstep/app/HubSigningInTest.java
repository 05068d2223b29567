package org.doorstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.app.signin.Hub;
import org.doorstep.app.signin.Invitation;
import org.doorstep.app.signin.SigningIn.Entry;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.HubCard;
import org.doorstep.sync.signin.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A hub that says where its officers sign in, and an officer who gives up there.
class HubSigningInTest {

    private final HttpServer server = listening();
    private final URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    private final List<Invitation> invited = new ArrayList<>();

    @AfterEach
    void close() {
        server.stop(0);
        Thread.interrupted();
    }

    @Test
    void withoutABrowserTheAddressIsOfferedAndTheAttemptGoesOn() {
        var entry = signIn(_ -> false);

        assertThat(invited).extracting(Invitation::refused).containsExactly(false, true);
        assertThat(invited.getFirst().page().toString())
                .startsWith(address + "/authorize?")
                .contains("redirect_uri=http%3A%2F%2F127.0.0.1");
        assertThat(entry).isInstanceOf(Entry.TimedOut.class);
    }

    @Test
    void theAddressIsOfferedBeforeTheBrowserOpensBecauseItMayNot() {
        signIn(page -> {
            assertThat(invited).containsExactly(new Invitation(page, false));
            Thread.currentThread().interrupt();
            return true;
        });

        assertThat(invited).hasSize(1);
    }

    /// Gives up once no browser could be opened.
    private Entry<NewOfficer> signIn(Browser browser) {
        return new HubSigningIn(new UUID(0, 7), browser, Clock.systemUTC())
                .signIn(
                        new Hub(address, "Wrenford Borough Council"),
                        page -> {
                            invited.add(page);
                            if (page.refused()) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    private HttpServer listening() {
        try {
            var here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            var listening = HttpServer.create(new InetSocketAddress(here, 0), 0);
            listening.createContext(
                    "/",
                    exchange -> {
                        try (exchange) {
                            var body = answer(exchange.getRequestURI().getPath());
                            var bytes = body.getBytes(StandardCharsets.UTF_8);
                            exchange.getResponseHeaders().set("Content-Type", "application/json");
                            exchange.sendResponseHeaders(200, bytes.length);
                            exchange.getResponseBody().write(bytes);
                        }
                    });
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String answer(String path) {
        return new Json()
                .write(
                        path.equals("/v1/hub")
                                ? new HubCard("Wrenford Borough Council", address, "doorstep")
                                : Map.of(
                                        "issuer", address.toString(),
                                        "authorization_endpoint", address + "/authorize",
                                        "token_endpoint", address + "/token",
                                        "jwks_uri", address + "/keys",
                                        "subject_types_supported", List.of("public"),
                                        "response_types_supported", List.of("code"),
                                        "id_token_signing_alg_values_supported", List.of("RS256")));
    }
}
