package org.doorstep.sync.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.jspecify.annotations.Nullable;

/// The line to the hub: sends a request, shows the token, undoes the compression, and turns
/// everything that can go wrong into a [HubException].
final class Line implements AutoCloseable {

    private final URI hub;
    private final Bearer bearer;
    private final Patience patience;
    private final Answers answers;
    private final HttpClient http;

    Line(URI hub, Bearer bearer, Json json, Patience patience) {
        SafeAddress.require(hub, "the hub's address");
        this.hub = hub;
        this.bearer = bearer;
        this.patience = patience;
        answers = new Answers(json);
        http =
                HttpClient.newBuilder()
                        // Over plain HTTP (the demo's loopback) an upgrade would only cost a try.
                        .version(
                                "https".equals(hub.getScheme())
                                        ? HttpClient.Version.HTTP_2
                                        : HttpClient.Version.HTTP_1_1)
                        .executor(Thread::startVirtualThread)
                        .connectTimeout(patience.connect())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    /// A request to a path of the hub, begun.
    HttpRequest.Builder to(String path, Duration answer) {
        var base = hub.toString();
        var joined = base.endsWith("/") ? base.substring(0, base.length() - 1) + path : base + path;
        return HttpRequest.newBuilder(URI.create(joined))
                .timeout(answer)
                .header("Accept-Encoding", Unpacking.ACCEPTED);
    }

    /// Asks without saying who asks.
    <T extends @Nullable Object> T askOpenly(
            HttpRequest.Builder request, String type, Reading<T> reading) {
        return read(send(request.build()), type, reading);
    }

    /// Asks with the officer's token; a token that the hub no longer takes is renewed once.
    <T extends @Nullable Object> T ask(
            HttpRequest.Builder request, String type, Reading<T> reading) {
        return read(answered(request), type, reading);
    }

    /// Asks as [#ask], for a number in the answer's headers.
    ///
    /// @throws HubException [Fault.Broken] if there is none
    long askNumber(HttpRequest.Builder request, String header) {
        var answer = answered(request);
        return read(
                answer,
                "",
                _ ->
                        answer.headers()
                                .firstValue(header)
                                .filter(text -> text.matches("\\d{1,12}"))
                                .map(Long::parseLong)
                                .orElseThrow(() -> HubException.broken("no " + header, null)));
    }

    private HttpResponse<InputStream> answered(HttpRequest.Builder request) {
        var token = bearer.token();
        var answer = send(request.setHeader("Authorization", "Bearer " + token).build());
        if (answer.statusCode() == 401) {
            hangUp(answer);
            bearer.refused(token);
            var fresh = bearer.token();
            answer = send(request.setHeader("Authorization", "Bearer " + fresh).build());
        }
        return answer;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw HubException.offline(what(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HubException.offline("interrupted", null);
        }
    }

    private <T extends @Nullable Object> T read(
            HttpResponse<InputStream> answer, String type, Reading<T> reading) {
        var headers = answer.headers();
        var status = answer.statusCode();
        try (var guarded = new StallGuard(answer.body(), patience.stall());
                var body =
                        Unpacking.of(guarded, headers.firstValue("Content-Encoding").orElse(""))) {
            if (status / 100 != 2) {
                throw answers.explain(status, headers, body);
            }
            Answers.requireType(type, headers);
            var result = reading.read(body);
            finish(body);
            return result;
        } catch (IOException e) {
            throw HubException.offline("the answer broke off: " + what(e), e);
        } catch (ProtocolException e) {
            throw HubException.broken("not of the protocol", e);
        }
    }

    /// Reads the end of the body, so that the connection can be used again. All that matters has
    /// been read: should the end be missing, a new connection does it.
    @SuppressWarnings("EmptyCatch")
    private static void finish(InputStream body) {
        try {
            var ignored = body.read();
        } catch (IOException e) {
            // See above.
        }
    }

    private static void hangUp(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw HubException.offline(what(e), e);
        }
    }

    /// The kind of failure; its text may name hosts and files.
    private static String what(IOException e) {
        return e.getClass().getSimpleName();
    }

    /// Makes something of a body that came with 2xx.
    interface Reading<T extends @Nullable Object> {
        T read(InputStream body) throws IOException;
    }
}
