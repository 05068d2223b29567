package org.doorstep.protocol.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.doorstep.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/// What `digests.json` says.
///
/// @param sum of all records' digests
record DigestVectors(List<Vector> records, String sum) {

    static DigestVectors read() {
        try (var file =
                RecordDigest.class.getResourceAsStream("/org/doorstep/protocol/digests.json")) {
            return new Json()
                    .read(Objects.requireNonNull(file).readAllBytes(), DigestVectors.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Vector(
            UUID id, int version, UUID file, JsonNode body, String canonical, String digest) {}
}
