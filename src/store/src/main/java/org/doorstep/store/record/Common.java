package org.doorstep.store.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.domain.registry.Entities;
import org.doorstep.store.sqlite.Transaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a source row has in common with rows of other people: the property and the references that
/// it gives. Kept beside the rows, so that whoever shares something is found without reading all.
final class Common {

    private static final String FORGET = "delete from common where record = ?";
    private static final String KEEP =
            "insert or ignore into common (\"key\", record) values (?, ?)";

    private Common() {}

    /// The keys under which a body is found; none but for source records.
    static List<String> keys(String type, ObjectNode body) {
        if (!type.equals(Entities.SOURCE_RECORD.name())) {
            return List.of();
        }
        var keys = new ArrayList<String>();
        for (var fact : body.path("facts")) {
            if (text(fact, "field").equals("uprn") && !text(fact, "value").isEmpty()) {
                keys.add("uprn:" + text(fact, "value").replaceFirst("^0+", ""));
            }
        }
        var source = text(body, "source");
        for (var tie : body.path("ties")) {
            if (!source.isEmpty() && !text(tie, "reference").isEmpty()) {
                keys.add(source + ":" + text(tie, "reference"));
            }
        }
        return keys;
    }

    static void write(Transaction transaction, long record, List<String> keys) throws SQLException {
        for (var key : keys) {
            var keep = transaction.prepared(KEEP);
            keep.setString(1, key);
            keep.setLong(2, record);
            keep.executeUpdate();
        }
    }

    static void forget(Transaction transaction, long record) throws SQLException {
        var forget = transaction.prepared(FORGET);
        forget.setLong(1, record);
        forget.executeUpdate();
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.stringValue() : "";
    }
}
