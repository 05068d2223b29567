package org.doorstep.bench.laptop;

import static org.doorstep.store.db.Tables.BASE;
import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.OUTBOX;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.REPLICA;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.Replica;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.Preview.View;
import org.doorstep.protocol.sync.RecordLine;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.RecordWriter;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.replica.StoredReplica;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Cipher;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Emergency;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The laptop's real encrypted store with its real replica and outbox, without the vault around it:
/// no passphrase, no officer, no pages. Closed, it is one file that can be copied and put back.
public final class BareStore implements AutoCloseable {

    private static final Emergency NONE =
            new Emergency() {
                @Override
                public boolean makeRoom() {
                    return false;
                }

                @Override
                public void damageFound() {}
            };

    private final Json json = new Json();
    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final Replica replica;

    private BareStore(Database database, Ids ids, InstantSource clock) {
        this.database = database;
        records = new Records(database, json);
        outbox = new Outbox(records, ids, clock);
        backlog = new Backlog(database, records);
        replica = new StoredReplica(database, records, outbox, backlog, clock, () -> {});
    }

    /// Opens the store in this file, or makes it.
    ///
    /// @param key 256 bits
    /// @param device whose it is, if it is made
    public static BareStore in(Path file, byte[] key, UUID device, Ids ids, InstantSource clock) {
        var database = Database.open(new Cipher(file, key), NONE);
        claim(database, device, ids);
        return new BareStore(database, ids, clock);
    }

    private static void claim(Database database, UUID device, Ids ids) {
        if (!database.read(sql -> sql.fetchExists(REPLICA))) {
            database.write(transaction ->
                    transaction
                            .sql()
                            .insertInto(REPLICA)
                            .set(REPLICA.ONE, 1L)
                            .set(REPLICA.DEVICE, Uuids.bytes(device))
                            .set(REPLICA.INCARNATION, Uuids.bytes(ids.next()))
                            .set(REPLICA.NEXT_SEQ, 1L)
                            .execute());
        }
    }

    public Replica replica() {
        return replica;
    }

    /// The officer saves something.
    ///
    /// @return the op's id
    public UUID save(List<Change> changes) {
        return database.write(transaction -> {
            outbox.append(transaction, changes);
            return Uuids.of(
                    transaction
                            .sql()
                            .select(OUTBOX.OP_ID)
                            .from(OUTBOX)
                            .orderBy(OUTBOX.ID.desc())
                            .limit(1)
                            .fetchSingle()
                            .value1());
        });
    }

    /// Everything that the officer sees.
    public Map<UUID, View> views() {
        backlog.readyAll();
        return database.read(sql -> {
            var views = new TreeMap<UUID, View>();
            sql.select(RECORD.ID)
                    .from(RECORD)
                    .where(records.reading().held(sql))
                    .fetch(RECORD.ID)
                    .forEach(number -> {
                        var view = shown(sql, number);
                        views.put(view.header().id(), view);
                    });
            return views;
        });
    }

    /// One record as the officer sees it; deleted or not.
    public Optional<View> view(UUID record) {
        backlog.readyAll();
        return database.read(sql ->
                sql.select(RECORD.ID)
                        .from(RECORD)
                        .where(RECORD.REC_ID.eq(Uuids.bytes(record)))
                        .fetchOptional(RECORD.ID)
                        .map(number -> shown(sql, number)));
    }

    /// What the hub last said of the records of a bucket, whatever the officer did with them since.
    public Map<UUID, View> told(String bucket) {
        backlog.readyAll();
        return database.read(sql -> {
            var told = new TreeMap<UUID, View>();
            sql.select(RECORD.ID, BASE.LINE)
                    .from(RECORD_BUCKET)
                    .join(BUCKET)
                    .on(BUCKET.ID.eq(RECORD_BUCKET.BUCKET))
                    .join(RECORD)
                    .on(RECORD.ID.eq(RECORD_BUCKET.RECORD))
                    .leftJoin(BASE)
                    .on(BASE.RECORD.eq(RECORD.ID))
                    .where(BUCKET.NAME.eq(bucket))
                    .forEach(row -> {
                        var view = told(sql, row.value1(), row.value2());
                        told.put(view.header().id(), view);
                    });
            return told;
        });
    }

    /// The store has a body's fields in the order of its columns.
    private View shown(DSLContext sql, long number) {
        var view = records.reading().view(sql, number);
        var body = json.write(json.tree(view.body()));
        return new View(view.type(), view.header(), body, view.deleted());
    }

    private View told(DSLContext sql, long number, @Nullable String line) {
        if (line == null) {
            return shown(sql, number);
        }
        var told = json.read(line, RecordLine.class);
        return new View(told.type(), told.header(), json.write(told.body()), false);
    }

    /// Looks at the tables themselves.
    public <T> T look(Function<DSLContext, T> at) {
        backlog.readyAll();
        return database.read(at);
    }

    /// Something goes wrong below the store, which does not know of it.
    public void damage(BiConsumer<DSLContext, RecordWriter> how) {
        database.write(transaction -> {
            how.accept(transaction.sql(), records.writing(transaction));
            return true;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
