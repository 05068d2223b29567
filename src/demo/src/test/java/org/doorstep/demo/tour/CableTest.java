package org.doorstep.demo.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CableTest {

    private HttpServer hub;
    private Cable cable;

    @BeforeEach
    void layTheCable() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, 2);
                    exchange.getResponseBody().write("ok".getBytes());
                    exchange.close();
                });
        hub.start();
        cable = new Cable(URI.create("http://127.0.0.1:" + hub.getAddress().getPort()));
    }

    @AfterEach
    void takeItUp() {
        cable.close();
        hub.stop(0);
    }

    @Test
    void aWholeCableLetsTheHubAnswer() throws Exception {
        assertThat(ask()).isEqualTo("ok");
    }

    @Test
    void aCutCableLetsNothingThroughUntilItIsMended() throws Exception {
        cable.cut();
        assertThatThrownBy(this::ask).isInstanceOf(IOException.class);

        cable.mend();
        assertThat(ask()).isEqualTo("ok");
    }

    private String ask() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(cable.address().resolve("/")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
