package org.doorstep.hub.ops;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import tools.jackson.databind.JsonNode;

/// What a push speaks of, before anything in it has been judged.
///
/// @param records each record with the oldest version that a change of it began from
/// @param files those to which it would add
/// @param kinds the wire names of what it would add
public record Mentioned(Map<UUID, Integer> records, Set<UUID> files, Set<String> kinds) {

    /// Where a ruling names the records that it is about.
    private static final List<String> RULED = List.of("left", "right", "undoes");

    /// Whether it would add a record of that type.
    boolean adds(EntityType<?> type) {
        return kinds.contains(type.name());
    }

    static boolean isRuling(JsonNode change) {
        return isOf(change, Entities.RULING);
    }

    static boolean isAssignment(JsonNode change) {
        return isOf(change, Entities.ASSIGNMENT);
    }

    static boolean isCase(JsonNode change) {
        return isOf(change, Entities.CASE);
    }

    static boolean isCaseEntry(JsonNode change) {
        return isOf(change, Entities.CASE_ENTRY);
    }

    static boolean isMarker(JsonNode change) {
        return isOf(change, Entities.MARKER);
    }

    /// Whether it is the copy of what was done with a warning that every service is told.
    static boolean isForEverybody(JsonNode change) {
        return isMarker(change)
                && change.path("insert")
                        .path("category")
                        .asString("")
                        .equals(Category.CORE.toString());
    }

    private static boolean isOf(JsonNode change, EntityType<?> type) {
        return type.name().equals(change.path("insert").path("type").asString(""));
    }

    public static Mentioned in(Push push) {
        var records = new HashMap<UUID, Integer>();
        var files = new HashSet<UUID>();
        var kinds = new HashSet<String>();
        for (var op : push.ops()) {
            for (var change : op.each()) {
                var insert = change.path("insert");
                if (insert.isObject()) {
                    kinds.add(insert.path("type").asString(""));
                    var file = Op.id(insert, "file");
                    if (file != null) {
                        files.add(file);
                    }
                }
                var record = Op.record(change);
                if (record != null) {
                    var base = change.path("base_ver").asInt(Integer.MAX_VALUE);
                    records.merge(record, base, Math::min);
                }
                if (record != null && change.path("set").has("answers")) {
                    var laptop = push.laptop().device();
                    var beside = Unfinished.beside(record, push.officer(), laptop);
                    records.merge(beside, Integer.MAX_VALUE, Math::min);
                }
                if (isRuling(change)) {
                    var body = insert.path("body");
                    RULED.stream()
                            .map(name -> Op.id(body, name))
                            .filter(Objects::nonNull)
                            .forEach(id -> records.merge(id, Integer.MAX_VALUE, Math::min));
                }
            }
        }
        return new Mentioned(records, files, kinds);
    }
}
