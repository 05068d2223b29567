package org.doorstep.hub;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.ChangeLine;

/// Reads an answer of many lines, as a laptop does.
record Lines(List<String> all) {

    private static final Json JSON = new Json();

    static Lines of(Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        var packed = new ByteArrayInputStream(answer.response().body());
        try (var body = unpacked(packed, answer.header("Content-Encoding"))) {
            return new Lines(
                    new String(body.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream unpacked(InputStream packed, String encoding) throws IOException {
        return switch (encoding) {
            case "zstd" -> new ZstdInputStream(packed);
            case "gzip" -> new GZIPInputStream(packed);
            default -> packed;
        };
    }

    <T> List<T> as(Class<T> type) {
        return all.stream().map(line -> JSON.read(line, type)).toList();
    }

    List<ChangeLine> changes() {
        return as(ChangeLine.class);
    }

    List<ChangeLine.Put> puts() {
        return only(ChangeLine.Put.class);
    }

    List<String> texts() {
        return puts().stream().map(put -> put.record().body().path("text").asString("")).toList();
    }

    <T extends ChangeLine> List<T> only(Class<T> type) {
        return changes().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
