package org.doorstep.demo.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowingBrowserTest {

    private static final String PAGE =
            """
            <h1>Who are you?</h1>
            <form method="post" action="/sign-in">
              <input type="hidden" name="_csrf" value="a+b&amp;c">
              <button name="officer" value="o-1"><b>Priya Nair</b><small>Housing</small></button>
              <button name="officer" value="o-2"><b>Tom Okafor</b><small>Benefits</small></button>
            </form>
            """;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void theOfficersButtonIsPressedAndEveryRedirectFollowed() {
        new FollowingBrowser("Tom Okafor").open(address("/authorize?state=s"));

        assertThat(heard)
                .containsExactly(
                        "GET /authorize?state=s",
                        "GET /sign-in session=1",
                        "POST /sign-in session=1 _csrf=a%2Bb%26c&officer=o-2",
                        "GET /signed-in?code=c session=1");
    }

    @Test
    void eachTimeIsAWindowOfItsOwn() {
        var browser = new FollowingBrowser("Priya Nair");
        browser.open(address("/authorize?first"));
        heard.clear();

        browser.open(address("/authorize?second"));

        assertThat(heard.getFirst()).isEqualTo("GET /authorize?second");
    }

    @Test
    void anOfficerWhoIsNotOnThePageIsNamed() {
        assertThatThrownBy(() -> new FollowingBrowser("Nobody").open(address("/sign-in")))
                .isInstanceOf(BrowseException.class)
                .hasMessageContaining("Who are you?")
                .hasMessageContaining("Nobody");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var cookie = exchange.getRequestHeaders().getFirst("Cookie");
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(
                    "%s %s %s %s"
                            .formatted(
                                    exchange.getRequestMethod(),
                                    exchange.getRequestURI(),
                                    cookie == null ? "" : cookie,
                                    body)
                            .strip());
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /authorize" -> {
                    exchange.getResponseHeaders().set("Set-Cookie", "session=1; Path=/");
                    redirect(exchange, "/sign-in");
                }
                case "GET /sign-in" -> show(exchange, PAGE);
                case "POST /sign-in" -> redirect(exchange, "/signed-in?code=c");
                default -> show(exchange, "<h1>You have signed in</h1>");
            }
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void show(HttpExchange exchange, String html) throws IOException {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
