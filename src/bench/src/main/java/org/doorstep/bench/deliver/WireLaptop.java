package org.doorstep.bench.deliver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.DeviceRequest;
import org.doorstep.protocol.sync.SessionRequest;
import tools.jackson.databind.JsonNode;

/// A laptop that keeps what comes over the wire, in memory, bucket by bucket. Reads the lines as
/// plain JSON, so that a field too many is seen.
final class WireLaptop {

    /// All that a record's line may hold.
    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "type",
                    "file",
                    "category",
                    "sensitivity",
                    "version",
                    "author",
                    "observed_at",
                    "recorded_at",
                    "body");

    private final HttpClient client;
    private final URI hub;
    private final UUID device = UUID.randomUUID();
    private final Json json = new Json();
    private final Map<String, Map<UUID, String>> held = new HashMap<>();
    private String token = "";
    private boolean enrolled;
    private long revision;

    WireLaptop(HttpClient client, URI hub) {
        this.client = client;
        this.hub = hub;
    }

    /// One round: what is no longer granted goes, what changed comes. An officer who is not let in
    /// any more holds nothing.
    ///
    /// @param pass the officer's token
    void round(String pass) throws InterruptedException {
        token = pass;
        if (!enrolled && !enrol()) {
            return;
        }
        var answer =
                post(
                        "/v1/sync/session",
                        new SessionRequest(device, device, null, 0, 1, "bench", Instant.now()));
        if (answer.statusCode() == 403) {
            held.clear();
            return;
        }
        var granted = new ArrayList<ChangesRequest.Since>();
        var names = new ArrayList<String>();
        for (var bucket : json.tree(text(answer)).path("buckets")) {
            var id = bucket.path("id").asString("");
            names.add(id);
            granted.add(new ChangesRequest.Since(id, held.containsKey(id) ? revision : 0));
        }
        held.keySet().retainAll(names);
        names.forEach(id -> held.putIfAbsent(id, new HashMap<>()));
        if (!granted.isEmpty()) {
            text(post("/v1/sync/changes", new ChangesRequest(granted, null)))
                    .lines()
                    .map(json::tree)
                    .forEach(this::take);
        }
    }

    /// What it holds, with what each says.
    Map<UUID, String> holds() {
        var all = new HashMap<UUID, String>();
        held.values().forEach(all::putAll);
        return all;
    }

    private boolean enrol() throws InterruptedException {
        enrolled = post("/v1/devices", new DeviceRequest(device, "bench")).statusCode() != 403;
        return enrolled;
    }

    private void take(JsonNode line) {
        var bucket = held.getOrDefault(line.path("bucket").asString(""), new HashMap<>());
        switch (line.path("line").asString("")) {
            case "put" -> {
                var record = line.path("record");
                bucket.put(id(record), said(record));
            }
            case "leave" -> bucket.remove(id(line));
            case "checkpoint" -> revision = line.path("revision").asLong(0);
            default -> {
                // the end of a page
            }
        }
    }

    /// The body; or the fields that nobody should get.
    private String said(JsonNode record) {
        var beyond = new ArrayList<>(record.propertyNames());
        beyond.removeAll(FIELDS);
        return beyond.isEmpty() ? json.write(record.path("body")) : "beyond: " + beyond;
    }

    private static UUID id(JsonNode from) {
        return UUID.fromString(from.path("id").asString(""));
    }

    private HttpResponse<byte[]> post(String path, Object body) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(hub + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(json.bytes(body)))
                        .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new BenchException("the hub did not answer", e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new BenchException("the hub answered " + answer.statusCode(), null);
        }
        var zipped = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try {
            var bytes =
                    zipped
                            ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
                                    .readAllBytes()
                            : answer.body();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BenchException("the answer was cut off", e);
        }
    }
}
