package org.doorstep.sync.signin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.doorstep.sync.hub.HubException;

/// Where the browser comes back to: a listener on this computer alone, for one path and one request
/// (RFC 8252 §7.3).
final class Loopback implements AutoCloseable {

    static final String PATH = "/signed-in";

    private final HttpServer server;
    private final Predicate<URI> good;
    private final CompletableFuture<URI> answer;
    private final AtomicBoolean used = new AtomicBoolean();

    private Loopback(HttpServer server, Predicate<URI> good, CompletableFuture<URI> answer) {
        this.server = server;
        this.good = good;
        this.answer = answer;
    }

    /// Opens a listener on a port that is free.
    ///
    /// @param good whether the officer may read that they have signed in
    /// @param answer receives the one request's address
    static Loopback open(Predicate<URI> good, CompletableFuture<URI> answer) {
        try {
            var here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            var server = HttpServer.create(new InetSocketAddress(here, 0), 0);
            var loopback = new Loopback(server, good, answer);
            server.createContext("/", loopback::take);
            server.setExecutor(Thread::startVirtualThread);
            server.start();
            return loopback;
        } catch (IOException e) {
            throw HubException.broken("this computer does not let Doorstep listen to itself", e);
        }
    }

    /// What the issuer is told to send the browser back to.
    URI redirect() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestURI();
            if (!isOurs(exchange)) {
                show(ClosingPage.NOT_HERE, exchange);
            } else if (!used.compareAndSet(false, true)) {
                show(ClosingPage.ALREADY_USED, exchange);
            } else {
                var full = redirect().resolve(asked);
                show(good.test(full) ? ClosingPage.SIGNED_IN : ClosingPage.NOT_SIGNED_IN, exchange);
                answer.complete(full);
            }
        }
    }

    /// Another name for this computer in the address would mean that a web page led here.
    private boolean isOurs(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET")
                && exchange.getRequestURI().getPath().equals(PATH)
                && redirect().getAuthority().equals(exchange.getRequestHeaders().getFirst("Host"));
    }

    private static void show(ClosingPage page, HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        headers.set("Connection", "close");
        var html = page.html();
        exchange.sendResponseHeaders(page.status(), html.length);
        exchange.getResponseBody().write(html);
    }
}
