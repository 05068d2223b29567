package org.doorstep.store.outbox;

import static org.doorstep.store.db.Tables.OUTBOX;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Refusals;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;

/// Lists what the hub did not take.
public final class StoredRefusals implements Refusals {

    private final Database database;
    private final OpText text;

    public StoredRefusals(Database database, Json json) {
        this.database = database;
        this.text = new OpText(json);
    }

    @Override
    public List<Refused> refused() {
        return database.read(sql ->
                sql.selectFrom(OUTBOX)
                        .where(OUTBOX.RESULT.isNotNull())
                        .orderBy(OUTBOX.ID)
                        .fetch(op ->
                                new Refused(
                                        Uuids.of(op.getOpId()),
                                        Outcome.Result.parse(op.getResult()),
                                        op.getDetail(),
                                        Moments.of(op.getSavedAt()),
                                        text.read(op.getInserts()))));
    }

    @Override
    public void dealtWith(UUID opId) {
        database.write(transaction -> {
            transaction.touch(Topic.OUTBOX);
            return transaction
                    .sql()
                    .deleteFrom(OUTBOX)
                    .where(OUTBOX.OP_ID.eq(Uuids.bytes(opId)))
                    .and(OUTBOX.RESULT.isNotNull())
                    .execute();
        });
    }
}
