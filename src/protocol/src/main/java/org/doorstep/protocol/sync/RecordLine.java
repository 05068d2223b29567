package org.doorstep.protocol.sync;

import java.time.Instant;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.record.Header;
import tools.jackson.databind.JsonNode;

/// A record on the wire: the header's fields and the body.
///
/// @param type wire name of its type
/// @param sensitivity 0 to 3
/// @param body any JSON object; fields that a side does not know are kept
public record RecordLine(
        UUID id,
        String type,
        UUID file,
        Category category,
        int sensitivity,
        int version,
        String author,
        Instant observedAt,
        Instant recordedAt,
        JsonNode body) {

    public static RecordLine of(String type, Header header, JsonNode body) {
        return new RecordLine(
                header.id(),
                type,
                header.file(),
                header.category(),
                header.sensitivity().level(),
                header.version(),
                header.author(),
                header.observedAt(),
                header.recordedAt(),
                body);
    }

    public Header header() {
        return new Header(
                id,
                file,
                category,
                Sensitivity.ofLevel(sensitivity),
                version,
                author,
                observedAt,
                recordedAt);
    }
}
