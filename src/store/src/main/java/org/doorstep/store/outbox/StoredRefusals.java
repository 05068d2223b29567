package org.doorstep.store.outbox;

import static org.doorstep.store.db.Tables.OUTBOX;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.sync.Refusals;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;

/// Lists what the hub did not take.
public final class StoredRefusals implements Refusals {

    private final Database database;
    private final Outbox outbox;
    private final Json json;

    public StoredRefusals(Database database, Outbox outbox, Json json) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
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
                                        outbox.refused(op.getChanges(), op.getRefused()).stream()
                                                .flatMap(this::record)
                                                .toList())));
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

    /// What was added; of a change to a record that is there the record itself says most.
    private Stream<Recorded<?>> record(Change change) {
        if (!(change instanceof Insert insert)) {
            return Stream.empty();
        }
        return Entities.named(insert.type()).stream()
                .map(type ->
                        new Recorded<>(insert.header(), json.read(insert.body(), type.body())));
    }
}
