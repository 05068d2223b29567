package org.doorstep.hub.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doorstep.domain.id.Ids;
import org.doorstep.hub.copy.CopyRows;
import org.doorstep.hub.imports.ImportRuns.Reject;
import org.doorstep.hub.mapping.Mapped;
import org.doorstep.hub.mapping.Mapped.Item;
import org.doorstep.protocol.json.BodyWriter;

/// Some thousand rows of an extract, read and ready for the database. So few that the database has
/// its first soon, and its last is not long after the file's end.
final class Chunk {

    static final int SIZE = 2_000;
    private static final int COLUMNS = 9;

    /// Half a kilobyte for a row, which is what those of most extracts come to.
    private static final int BYTES = SIZE * 512;

    private final BodyWriter bodies;
    private final Ids ids;
    private final CopyRows staged = new CopyRows(COLUMNS, BYTES);
    private final Set<String> keys = new HashSet<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final Unread unread = new Unread();
    private int read;

    Chunk(BodyWriter bodies, Ids ids) {
        this.bodies = bodies;
        this.ids = ids;
    }

    boolean full() {
        return read >= SIZE;
    }

    int read() {
        return read;
    }

    List<Reject> rejects() {
        return rejects;
    }

    Unread unread() {
        return unread;
    }

    CopyRows staged() {
        return staged;
    }

    void add(long line, Mapped row) {
        read++;
        switch (row) {
            case Mapped.Rejected rejected -> {
                rejects.add(new Reject(line, rejected.key(), rejected.reason()));
                if (rejected.misshapen()) {
                    unread.addMisshapen(rejected.key());
                } else {
                    unread.add(rejected.key());
                }
            }
            case Mapped.Records records -> add(line, records.items());
            case Mapped.StaffMember staff ->
                    throw new IllegalStateException("staff are no records");
            case Mapped.Given given ->
                    throw new IllegalStateException("allocations are no records");
        }
    }

    private void add(long line, List<Item> items) {
        for (var item : items) {
            if (!keys.add(item.key())) {
                rejects.add(new Reject(line, item.key(), "repeats a key that came before"));
                return;
            }
            stage(line, item);
        }
    }

    private void stage(long line, Item item) {
        var about = item.about();
        staged.row()
                .number(line)
                .text(item.key())
                .id(ids.next())
                .raw(bodies.bytes(item.body()))
                .text(item.category().toString())
                .small(item.sensitivity())
                .text(about == null ? null : about.source())
                .text(about == null ? null : about.key())
                .date(item.since());
    }
}
