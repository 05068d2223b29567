package org.doorstep.demo.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.demo.console.Console;
import org.doorstep.hub.signin.SignIn.DemoIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
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

    @Test
    void whoLivesHereIsBroughtBeforeWhatHappenedAndTwoAtATime() throws Exception {
        try (var hub = new HubThatListens("nothing")) {
            var rows = feed().bring(hub.importer(), extracts());

            assertThat(rows).isEqualTo(12);
            assertThat(hub.brought).hasSize(12);
            assertThat(hub.brought.getFirst()).isEqualTo("staff");
            assertThat(hub.brought.subList(1, 6))
                    .containsExactlyInAnyOrder(
                            "housing", "counciltax", "benefits", "adultcare", "children");
            assertThat(hub.brought.getLast()).isEqualTo("allocations");
            assertThat(hub.mostAtATime.get()).isEqualTo(2);
        }
    }

    @Test
    void whereAnExtractIsNotTakenItIsToldWhyAndWhatFollowsIsNotBrought() throws Exception {
        try (var hub = new HubThatListens("housing")) {
            var extracts = extracts();

            assertThatThrownBy(() -> feed().bring(hub.importer(), extracts))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("The extract housing broke off");

            assertThat(hub.brought).contains("staff").doesNotContain("rent", "allocations");
        }
    }

    private Path extracts() throws IOException {
        for (var sources : Feed.NIGHT) {
            for (var source : sources) {
                Files.writeString(state.resolve(source + ".csv"), "ID\n1\n");
            }
        }
        return state;
    }

    private Feed feed() {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Feed(new Console(out), state);
    }

    /// Says of each extract that it was one row, but refuses one source. The first two of those who
    /// live here are held until both are there: side by side, or the test never ends.
    private static final class HubThatListens implements AutoCloseable {

        private static final String TOKEN = "{\"access_token\": \"t\", \"expires_in\": 3600}";

        final List<String> brought = new CopyOnWriteArrayList<>();
        final AtomicInteger mostAtATime = new AtomicInteger();
        private final AtomicInteger underWay = new AtomicInteger();
        private final CountDownLatch second = new CountDownLatch(2);
        private final String refused;
        private final HttpServer server;
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

        HubThatListens(String refused) throws IOException {
            this.refused = refused;
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.setExecutor(threads);
            server.createContext("/oauth2/token", exchange -> answer(exchange, 200, TOKEN));
            server.createContext("/v1/imports/", this::take);
            server.start();
        }

        ImporterClient importer() {
            return new ImporterClient(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "secret");
        }

        private void take(HttpExchange exchange) throws IOException {
            var source = exchange.getRequestURI().getPath().replaceAll(".*/", "");
            exchange.getRequestBody().readAllBytes();
            brought.add(source);
            mostAtATime.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            if (source.equals("counciltax") || source.equals("housing")) {
                second.countDown();
                awaitSecond();
            }
            underWay.decrementAndGet();
            if (source.equals(refused)) {
                answer(exchange, 500, "{\"detail\": \"The extract housing broke off.\"}");
            } else {
                answer(exchange, 200, "{\"read\": 1}");
            }
        }

        private void awaitSecond() throws IOException {
            try {
                second.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        private static void answer(HttpExchange exchange, int status, String body)
                throws IOException {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }

        @Override
        public void close() {
            server.stop(0);
            threads.close();
        }
    }
}
