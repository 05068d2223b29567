package org.doorstep.store.outbox;

import static org.doorstep.store.db.Tables.OUTBOX;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.Refusals;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;

/// Lists what the hub did not take.
public final class StoredRefusals implements Refusals {

    private final Database database;
    private final Outbox outbox;
    private final Said said;

    public StoredRefusals(Database database, Records records, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
        this.said = new Said(records);
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
                                        said.in(
                                                sql,
                                                outbox.refused(
                                                        op.getChanges(), op.getRefused())))));
    }

    @Override
    public void dealtWith(UUID opId) {
        database.write(transaction -> {
            outbox.dealtWith(transaction, opId);
            return true;
        });
    }

    @Override
    public void listAgain(UUID opId) {
        database.write(transaction -> {
            outbox.listAgain(transaction, opId);
            return true;
        });
    }
}
