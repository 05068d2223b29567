package org.doorstep.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import org.doorstep.protocol.json.Json;

/// Real HTTP to a hub, with or without a token.
record Http(HttpClient client, URI hub, String token) {

    private static final Json JSON = new Json();

    Http(HttpClient client, URI hub) {
        this(client, hub, "");
    }

    Http with(String otherToken) {
        return new Http(client, hub, otherToken);
    }

    Answer get(String path) {
        return send(path, request -> request.GET());
    }

    Answer post(String path, Object body) {
        return send(
                path,
                request ->
                        request.header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(JSON.bytes(body))));
    }

    Answer send(String path, UnaryOperator<HttpRequest.Builder> how) {
        var request = HttpRequest.newBuilder(URI.create(hub + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return new Answer(client.send(how.apply(request).build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
