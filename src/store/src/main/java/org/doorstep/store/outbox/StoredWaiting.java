package org.doorstep.store.outbox;

import static org.doorstep.store.db.Tables.OUTBOX;

import java.util.List;
import org.doorstep.domain.sync.Waiting;
import org.doorstep.protocol.sync.OpText;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;

/// Lists what the hub has not answered yet.
public final class StoredWaiting implements Waiting {

    private final Database database;
    private final OpText text;
    private final Said said;

    public StoredWaiting(Database database, Records records) {
        this.database = database;
        this.text = new OpText(records.json());
        this.said = new Said(records);
    }

    @Override
    public List<Kept> oldest(int limit) {
        return database.read(sql ->
                sql.selectFrom(OUTBOX)
                        .where(OUTBOX.RESULT.isNull())
                        .orderBy(OUTBOX.SEQ)
                        .limit(limit)
                        .fetch(op ->
                                new Kept(
                                        Uuids.of(op.getOpId()),
                                        Moments.of(op.getSavedAt()),
                                        op.getChanges().length(),
                                        said.in(sql, text.read(op.getChanges())))));
    }
}
