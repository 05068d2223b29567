package org.doorstep.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.ops.Ops.line;
import static org.doorstep.hub.ops.Ops.note;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.hub.feed.Sequencer;
import org.doorstep.hub.ops.Ops;
import org.doorstep.protocol.json.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What an officer may not see is answered like what does not exist: every address of the OpenAPI
/// document, with every kind of id that it takes.
class HiddenTest {

    private static final Json JSON = new Json();
    private static final UUID NO_ID = UUID.fromString("018f0000-0000-7000-8000-00000000dead");

    @RegisterExtension static final RunningHub HUB = new RunningHub();

    private static final Map<String, String> foreign = new TreeMap<>();

    @BeforeAll
    static void people() {
        var town = HUB.town();
        town.scope("team-a", "team");
        town.scope("team-b", "team");
        town.allow("housing", Category.CORE, 1);
        town.allow("housing", Category.HOUSING, 1);
        town.officer("anna", "housing", 1, "team-a");
        town.officer("ben", "housing", 1, "team-b");
        HUB.offerAll();
        var file = town.file("team-b");
        var bens = Laptop.enrolled(HUB.as("ben"));
        bens.outcomes(line(1, note(town.file("team-a"), "Waits for a supervisor")));
        foreign.put("file", file.toString());
        foreign.put("note", town.note(file, Category.HOUSING, "Not for Anna").toString());
        foreign.put("device", bens.device().toString());
        foreign.put("incarnation", bens.incarnation().toString());
        foreign.put(
                "quarantined",
                String.valueOf(HUB.db().fetchValue("select id from quarantine limit 1")));
        foreign.put(
                "op", String.valueOf(HUB.db().fetchValue("select op_id from op_ledger limit 1")));
        new Sequencer(HUB.source(), RunningHub.COUNCIL).settle();
    }

    @Test
    void noAddressTellsAForeignIdFromOneThatDoesNotExist() {
        var asked = new ArrayList<String>();
        var document = JSON.tree(HUB.http().get("/openapi.json").text());
        document.path("paths")
                .forEachEntry((path, methods) ->
                        methods.forEachEntry((method, operation) -> {
                            if (takesAnId(path, operation, document)) {
                                asked.add(method + " " + path);
                                foreign.forEach((kind, id) ->
                                        assertAlike(
                                                method,
                                                path,
                                                operation,
                                                document,
                                                kind,
                                                UUID.fromString(id)));
                            }
                        }));

        assertThat(asked)
                .contains(
                        "get /v1/sync/snapshot",
                        "post /v1/sync/changes",
                        "post /v1/sync/session",
                        "post /v1/devices",
                        "post /v1/sync/ops",
                        "post /v1/quarantine/{id}/release",
                        "post /v1/quarantine/{id}/hand-over",
                        "delete /v1/access/blocks/{id}");
    }

    @Test
    void aPushTellsAForeignRecordFromOneThatDoesNotExistByNothing() {
        assertThat(outcome(amending(UUID.fromString(foreign.get("note")))))
                .isEqualTo(outcome(amending(NO_ID)));
        assertThat(outcome(line(1, note(UUID.fromString(foreign.get("file")), "Into it"))))
                .isEqualTo(outcome(line(1, note(NO_ID, "Into it"))));
    }

    private static String amending(UUID record) {
        var edit = Edit.deletion(1, Map.of());
        return line(1, UUID.randomUUID(), List.of(new Amendment(record, Ops.WRITTEN, edit)));
    }

    private static String outcome(String line) {
        var outcome = Laptop.enrolled(HUB.as("anna")).outcomes(line).getFirst();
        return outcome.result() + ": " + outcome.detail();
    }

    private static void assertAlike(
            String method,
            String path,
            JsonNode operation,
            JsonNode document,
            String kind,
            UUID id) {
        var hidden = new Question(id, "team-b/housing/1", "ben", operation, document);
        var nobodys = UUID.nameUUIDFromBytes(kind.getBytes(StandardCharsets.UTF_8));
        var missing = new Question(nobodys, "team-z/housing/1", "nobody", operation, document);

        assertThat(hidden.ask(method, path))
                .as(method + " " + path + " with the id of a " + kind)
                .isEqualTo(missing.ask(method, path));
    }

    private static boolean takesAnId(String path, JsonNode operation, JsonNode document) {
        var question = new Question(NO_ID, "x", "x", operation, document);
        return path.contains("{")
                || question.parameters().values().stream().anyMatch(NO_ID.toString()::equals)
                || question.parameters().containsKey("bucket")
                || question.body().contains(NO_ID.toString())
                || question.body().contains("\"bucket\"");
    }

    /// One request, with the same id wherever the document wants one.
    private record Question(
            UUID id, String bucket, String officer, JsonNode operation, JsonNode document) {

        String ask(String method, String path) {
            var query = new ArrayList<String>();
            parameters().forEach((name, value) -> query.add(name + "=" + value));
            var body = operation.has("requestBody") || method.equals("post") ? body() : "";
            var type = path.equals("/v1/sync/ops") ? "application/x-ndjson" : "application/json";
            var answer =
                    HUB.as("anna")
                            .send(
                                    path.replaceAll("\\{[^}]+}", id.toString())
                                            + (query.isEmpty()
                                                    ? ""
                                                    : "?" + String.join("&", query)),
                                    request ->
                                            request.header("Content-Type", type)
                                                    .method(
                                                            method.toUpperCase(Locale.ROOT),
                                                            BodyPublishers.ofString(body)));
            return answer.status()
                    + " "
                    + answer.text()
                            .replace(id.toString(), "ID")
                            .replaceAll("\"server_time\":\"[^\"]*\"", "");
        }

        Map<String, String> parameters() {
            var values = new LinkedHashMap<String, String>();
            for (var parameter : operation.path("parameters")) {
                if (parameter.path("in").asString("").equals("query")
                        && parameter.path("required").asBoolean(false)) {
                    var name = parameter.path("name").asString("");
                    values.put(name, value(name, parameter.path("schema")).replace("\"", ""));
                }
            }
            return values;
        }

        String body() {
            var content = operation.path("requestBody").path("content");
            return content.path("application/json").has("schema")
                    ? value("", content.path("application/json").path("schema"))
                    : "";
        }

        private String value(String name, JsonNode schema) {
            var named = schema.path("$ref").asString("");
            if (!named.isEmpty()) {
                return value(name, document.at(named.substring(1)));
            }
            if (schema.path("format").asString("").equals("uuid")) {
                return "\"" + id + "\"";
            }
            return switch (schema.path("type").asString("")) {
                case "integer", "number" -> "0";
                case "boolean" -> "false";
                case "array" -> "[" + value(name, schema.path("items")) + "]";
                case "string" -> "\"" + text(name, schema) + "\"";
                default -> object(schema);
            };
        }

        private String object(JsonNode schema) {
            var fields = new ArrayList<String>();
            schema.path("properties")
                    .forEachEntry(
                            (field, type) -> fields.add("\"" + field + "\":" + value(field, type)));
            return "{" + String.join(",", fields) + "}";
        }

        private String text(String name, JsonNode schema) {
            return switch (name) {
                case "bucket" -> bucket;
                case "officer" -> officer;
                default ->
                        schema.path("format").asString("").equals("date-time")
                                ? "2026-08-06T09:00:00Z"
                                : "x";
            };
        }
    }
}
