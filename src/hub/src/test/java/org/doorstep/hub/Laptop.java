package org.doorstep.hub;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.doorstep.hub.ops.Ops;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.DeviceRequest;
import org.doorstep.protocol.sync.OutcomeLine;
import org.doorstep.protocol.sync.SessionAnswer;
import org.doorstep.protocol.sync.SessionRequest;
import org.jspecify.annotations.Nullable;

/// A laptop in conversation with the hub over real HTTP.
record Laptop(Http http, UUID device, UUID incarnation) {

    /// A new laptop, enrolled for whom the token speaks for.
    static Laptop enrolled(Http http) {
        var laptop = new Laptop(http, UUID.randomUUID(), UUID.randomUUID());
        var answer = laptop.enrol();
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return laptop;
    }

    Answer enrol() {
        return http.post("/v1/devices", new DeviceRequest(device, "Laptop 7"));
    }

    Answer askSession() {
        return askSession(null, 0);
    }

    /// @param epoch that the laptop knows
    /// @param revision that the laptop has reached in it
    Answer askSession(@Nullable UUID epoch, long revision) {
        return http.post(
                "/v1/sync/session",
                new SessionRequest(device, incarnation, epoch, revision, 1, "test", Instant.EPOCH));
    }

    SessionAnswer session() {
        return askSession().as(SessionAnswer.class);
    }

    Answer snapshot(String bucket, long asOf, String more) {
        return http.send(
                "/v1/sync/snapshot?bucket=" + bucket + "&as_of=" + asOf + more,
                request -> request.header("Accept-Encoding", "zstd, gzip").GET());
    }

    Answer changes(String bucket, long since) {
        return changes(bucket, since, null);
    }

    Answer changes(String bucket, long since, String resume) {
        return http.post(
                "/v1/sync/changes",
                new ChangesRequest(List.of(new ChangesRequest.Since(bucket, since)), resume));
    }

    Answer push(String... lines) {
        return push(Ops.ndjson(lines).getBytes(StandardCharsets.UTF_8));
    }

    Answer push(byte[] body, String... headers) {
        return http.send(
                "/v1/sync/ops?device=" + device + "&incarnation=" + incarnation,
                request -> headers(request, headers).POST(BodyPublishers.ofByteArray(body)));
    }

    List<OutcomeLine> outcomes(String... lines) {
        return Lines.of(push(lines)).as(OutcomeLine.class);
    }

    private static HttpRequest.Builder headers(HttpRequest.Builder request, String[] headers) {
        var all =
                headers.length == 0
                        ? new String[] {"Content-Type", "application/x-ndjson"}
                        : headers;
        return request.headers(Arrays.copyOf(all, all.length));
    }
}
