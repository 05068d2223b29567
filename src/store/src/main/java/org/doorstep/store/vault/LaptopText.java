package org.doorstep.store.vault;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.store.vault.LaptopFile.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `laptop.json` as text, with a sum by which a damaged one is known. Read and written token by
/// token: it is read while the window opens, and binding its few names to records would cost that
/// start hundreds of classes. What it does not know it passes over.
final class LaptopText {

    private final JsonParser tokens;

    private LaptopText(JsonParser tokens) {
        this.tokens = tokens;
    }

    /// The text of that file.
    static byte[] of(LaptopFile laptop) {
        var canonical = canonical(laptop);
        return ("{\"check\":\"" + sum(canonical) + "\",\"laptop\":" + canonical + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Empty if the text is not whole.
    static Optional<LaptopFile> read(byte[] json) {
        try (var tokens = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            return new LaptopText(tokens).copy();
        } catch (JacksonException | IllegalArgumentException | DateTimeException notWhole) {
            return Optional.empty();
        }
    }

    private Optional<LaptopFile> copy() {
        String check = null;
        LaptopFile laptop = null;
        expect(JsonToken.START_OBJECT);
        for (var name = tokens.nextName(); name != null; name = tokens.nextName()) {
            switch (name) {
                case "check" -> check = text();
                case "laptop" -> laptop = laptop();
                default -> passOver();
            }
        }
        return laptop != null && sum(canonical(laptop)).equals(check)
                ? Optional.of(laptop)
                : Optional.empty();
    }

    private LaptopFile laptop() {
        UUID device = null;
        String hub = null;
        List<Entry> vaults = List.of();
        expect(JsonToken.START_OBJECT);
        for (var name = tokens.nextName(); name != null; name = tokens.nextName()) {
            switch (name) {
                case "device" -> device = UUID.fromString(given(text(), name));
                case "hub" -> hub = text();
                case "vaults" -> vaults = vaults();
                default -> passOver();
            }
        }
        if (device == null) {
            throw new IllegalArgumentException("no device");
        }
        return new LaptopFile(device, hub, vaults);
    }

    private List<Entry> vaults() {
        var vaults = new ArrayList<Entry>();
        expect(JsonToken.START_ARRAY);
        for (var token = tokens.nextToken();
                token != JsonToken.END_ARRAY;
                token = tokens.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a vault");
            }
            vaults.add(vault());
        }
        return vaults;
    }

    private Entry vault() {
        String officer = null;
        String name = null;
        String folder = null;
        Instant lastOpened = null;
        for (var field = tokens.nextName(); field != null; field = tokens.nextName()) {
            switch (field) {
                case "officer" -> officer = text();
                case "name" -> name = text();
                case "folder" -> folder = text();
                case "last_opened" -> {
                    var text = text();
                    lastOpened = text == null ? null : Instant.parse(text);
                }
                default -> passOver();
            }
        }
        return new Entry(
                given(officer, "officer"),
                given(name, "name"),
                given(folder, "folder"),
                lastOpened);
    }

    private @Nullable String text() {
        return switch (tokens.nextToken()) {
            case VALUE_STRING -> tokens.getString();
            case VALUE_NULL -> null;
            default -> throw new IllegalArgumentException("not a text");
        };
    }

    private void passOver() {
        tokens.nextToken();
        tokens.skipChildren();
    }

    private void expect(JsonToken token) {
        if (tokens.nextToken() != token) {
            throw new IllegalArgumentException("no " + token);
        }
    }

    private static String given(@Nullable String value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private static String sum(String canonical) {
        return HexFormat.of().formatHex(BodyHash.of(canonical));
    }

    /// Names in alphabetical order and nothing for null, as everywhere.
    private static String canonical(LaptopFile laptop) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("device", laptop.device().toString());
            if (laptop.hub() != null) {
                json.writeStringProperty("hub", laptop.hub());
            }
            json.writeArrayPropertyStart("vaults");
            for (var vault : laptop.vaults()) {
                json.writeStartObject();
                json.writeStringProperty("folder", vault.folder());
                if (vault.lastOpened() != null) {
                    json.writeStringProperty("last_opened", vault.lastOpened().toString());
                }
                json.writeStringProperty("name", vault.name());
                json.writeStringProperty("officer", vault.officer());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
