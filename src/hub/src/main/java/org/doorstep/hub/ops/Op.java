package org.doorstep.hub.ops;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import tools.jackson.databind.JsonNode;

/// One op as it came. Only number and id must be readable: what is inside is judged op by op, so
/// that one bad op never stops the ones after it.
///
/// @param inserts what came as `inserts`, unread
/// @param content canonical JSON of id and inserts
public record Op(long seq, UUID opId, JsonNode inserts, String content) {

    /// Reads one line of a push.
    ///
    /// @throws Refused if the line has no number or id
    public static Op read(String line, Json json) {
        try {
            var tree = json.tree(line);
            var seq = tree.path("seq");
            var opId = tree.path("op_id");
            if (seq.isIntegralNumber()
                    && seq.canConvertToLong()
                    && seq.asLong() > 0
                    && opId.isString()) {
                var inserts = tree.path("inserts");
                return new Op(
                        seq.asLong(),
                        UUID.fromString(opId.asString()),
                        inserts,
                        json.write(json.tree(new Content(opId.asString(), inserts))));
            }
        } catch (ProtocolException | IllegalArgumentException e) {
            // told below: what exactly is wrong with it does not matter to whoever sent it
        }
        throw new Refused(
                Problem.badRequest(
                        "A line is not an op: each line must be a JSON object with seq and op_id."));
    }

    /// By this two ops are the same, whatever their numbers.
    byte[] hash() {
        return BodyHash.of(content);
    }

    /// The ids that the inserts give under a name; what is no id is left out, and is refused later.
    Set<UUID> ids(String name) {
        var ids = new HashSet<UUID>();
        for (var insert : inserts) {
            try {
                ids.add(UUID.fromString(insert.path(name).asString("")));
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return ids;
    }

    private record Content(String opId, JsonNode inserts) {}
}
