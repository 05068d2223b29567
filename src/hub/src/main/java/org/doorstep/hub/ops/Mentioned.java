package org.doorstep.hub.ops;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a push speaks of, before anything in it has been judged.
///
/// @param records each record with the oldest version that a change of it began from
/// @param files those to which it would add
public record Mentioned(Map<UUID, Integer> records, Set<UUID> files) {

    public static Mentioned in(Push push) {
        var records = new HashMap<UUID, Integer>();
        var files = new HashSet<UUID>();
        for (var op : push.ops()) {
            for (var change : op.each()) {
                var insert = change.path("insert");
                var file = Op.id(insert, "file");
                if (file != null) {
                    files.add(file);
                }
                var record = Op.record(change);
                if (record != null) {
                    var base = change.path("base_ver").asInt(Integer.MAX_VALUE);
                    records.merge(record, base, Math::min);
                }
            }
        }
        return new Mentioned(records, files);
    }
}
