package org.doorstep.hub.ops;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.OpText;
import org.doorstep.protocol.sync.RecordLine;
import tools.jackson.databind.node.ObjectNode;

/// Ops as an honest laptop writes them.
public final class Ops {

    public static final Instant WRITTEN = Instant.parse("2026-08-05T16:30:00Z");

    private static final Json JSON = new Json();

    private Ops() {}

    public static String line(long seq, RecordLine... inserts) {
        return line(seq, UUID.randomUUID(), inserts);
    }

    public static String line(long seq, UUID opId, RecordLine... inserts) {
        return line(
                seq,
                opId,
                Arrays.stream(inserts)
                        .<Change>map(line ->
                                new Insert(line.type(), line.header(), JSON.write(line.body())))
                        .toList());
    }

    public static String line(long seq, UUID opId, List<Change> changes) {
        return new OpText(JSON).line(new PendingOp(seq, opId, changes));
    }

    public static String ndjson(String... lines) {
        return String.join("\n", List.of(lines)) + "\n";
    }

    public static RecordLine note(UUID file, String text) {
        return note(UUID.randomUUID(), file, text);
    }

    public static RecordLine note(UUID id, UUID file, String text) {
        return record("note", id, file, Category.HOUSING, new Note(Category.HOUSING, text, null));
    }

    public static RecordLine look(UUID file, String officer) {
        return record(
                "look",
                UUID.randomUUID(),
                file,
                Category.CORE,
                new Look(file, officer, WRITTEN, "Scope team-a"));
    }

    public static RecordLine record(
            String type, UUID id, UUID file, Category category, Object body) {
        return RecordLine.of(
                type,
                new Header(id, file, category, Sensitivity.NORMAL, 0, "somebody", WRITTEN, WRITTEN),
                JSON.tree(body));
    }

    /// A note with one field of its line replaced.
    public static String noteWith(long seq, UUID file, Map<String, Object> fields) {
        var insert = (ObjectNode) JSON.tree((Object) note(file, "Text"));
        fields.forEach((name, value) -> insert.set(name, JSON.tree(value)));
        return JSON.write(
                Map.of(
                        "seq",
                        seq,
                        "op_id",
                        UUID.randomUUID(),
                        "changes",
                        List.of(
                                Map.of(
                                        "rec_id",
                                        insert.get("id"),
                                        "schema",
                                        1,
                                        "insert",
                                        insert))));
    }
}
