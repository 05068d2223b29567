package org.doorstep.hub.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One op as it came. Only number and id must be readable: what is inside is judged change by
/// change, so that one bad op never stops the ones after it.
///
/// @param each the changes in it, each as it came, unread
/// @param content canonical JSON of id and changes
/// @param hash of the content: by this two ops are the same, whatever their numbers
public record Op(long seq, UUID opId, List<JsonNode> each, String content, byte[] hash) {

    public Op {
        each = List.copyOf(each);
    }

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
                var changes = tree.path("changes");
                var content = content(opId.asString(), changes, json);
                return new Op(
                        seq.asLong(),
                        UUID.fromString(opId.asString()),
                        each(changes),
                        content,
                        BodyHash.of(content));
            }
        } catch (ProtocolException | IllegalArgumentException e) {
            // told below: what exactly is wrong with it does not matter to whoever sent it
        }
        throw new Refused(
                Problem.badRequest(
                        "A line is not an op: each line must be a JSON object with seq and op_id."));
    }

    /// As [Json] writes an object of the two, but without a copy of what is in it.
    private static String content(String opId, JsonNode changes, Json json) {
        var each = changes.isMissingNode() ? "null" : json.write(changes);
        return "{\"changes\":" + each + ",\"op_id\":\"" + opId + "\"}";
    }

    private static List<JsonNode> each(JsonNode changes) {
        var each = new ArrayList<JsonNode>();
        if (changes.isArray()) {
            changes.forEach(each::add);
        }
        return each;
    }

    /// The records that it adds or changes, as far as they can be read.
    Stream<UUID> records() {
        return each.stream().map(Op::record).filter(Objects::nonNull);
    }

    /// The record that a change adds or amends; null if it names none.
    static @Nullable UUID record(JsonNode change) {
        var insert = change.path("insert");
        return insert.isObject() ? id(insert, "id") : id(change, "rec_id");
    }

    /// The id that stands under a name; null if none does: that is told when the change is judged.
    static @Nullable UUID id(JsonNode from, String name) {
        try {
            return UUID.fromString(from.path(name).asString(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
