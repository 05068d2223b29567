package org.doorstep.hub;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ProblemCard;
import tools.jackson.databind.JsonNode;

/// What the hub answered.
record Answer(HttpResponse<byte[]> response) {

    private static final Json JSON = new Json();

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JSON.tree(text());
    }

    <T> T as(Class<T> type) {
        return JSON.read(response.body(), type);
    }

    ProblemCard problem() {
        return as(ProblemCard.class);
    }
}
