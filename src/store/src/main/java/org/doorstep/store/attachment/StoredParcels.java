package org.doorstep.store.attachment;

import static org.doorstep.store.db.Tables.BLOB;
import static org.doorstep.store.db.Tables.PARCEL;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.sync.Parcels;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;
import org.jooq.Record;

/// What must go up and what should come down, in the officer's store.
public final class StoredParcels implements Parcels {

    /// So many bytes of files come to a laptop by themselves.
    private static final long BUDGET = 500L * 1024 * 1024;

    /// What was found after a rescue is offered too: the hub may never have had it.
    private static final String OUTGOING =
            """
            select p.record, p.hash, p.size, 0 as found, p.rowid as n
            from parcel p
            where p.refused is null
                and not exists (select 1 from overlay o where o.rec_id = p.record and o.visible is null)
            union all
            select r.rec_id, a.sha256, a.size, 1, r.id
            from blob b
            join attachment a on a.sha256 = b.hash
            join record r on r.id = a.id
            where b.found = 1 and b.have = b.size and r.version > 0 and r.deleted = 0
                and not exists (select 1 from parcel p where p.record = r.rec_id)
            order by found, n
            """;

    /// Of the files that are not here: the officer's own caseload first, a desk's only on request.
    private static final String INCOMING =
            """
            select r.rec_id as record, a.sha256 as hash, a.size,
                min(case s.kind when 'caseload' then 0 when 'duty' then 2 else 1 end) as near
            from attachment a
            join record r on r.id = a.id
            left join record_bucket h on h.record = r.id
            left join bucket b on b.id = h.bucket
            left join scope s on s.id = b.scope
            where r.version > 0 and r.deleted = 0 and a.size > 0
                and not exists (select 1 from blob where blob.hash = a.sha256 and blob.have = blob.size)
                and not exists (select 1 from parcel where parcel.hash = a.sha256)
            group by r.id
            order by near, r.id desc
            """;

    private static final int DESK = 2;

    private final Database database;
    private final Blobs blobs;

    /// Files that somebody wants to look at now.
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();

    public StoredParcels(Database database, Blobs blobs) {
        this.database = database;
        this.blobs = blobs;
    }

    /// Somebody wants to see that file.
    void want(String hash) {
        if (wanted.add(hash)) {
            database.write(transaction -> {
                transaction.touch(Topic.FILES);
                return true;
            });
        }
    }

    @Override
    public List<Parcel> outgoing() {
        return database.read(sql -> sql.fetch(OUTGOING).map(StoredParcels::parcel));
    }

    @Override
    public Optional<byte[]> read(Parcel parcel, long from, int most) {
        return blobs.read(parcel.sha256(), from, most);
    }

    @Override
    public void delivered(Parcel parcel) {
        database.write(transaction -> {
            transaction.touch(Topic.FILES);
            settled(transaction, parcel);
            return transaction
                    .sql()
                    .deleteFrom(PARCEL)
                    .where(PARCEL.RECORD.eq(Uuids.bytes(parcel.record())))
                    .execute();
        });
        // It may have been all that still needed the bytes here.
        blobs.sweep();
    }

    @Override
    public void refused(Parcel parcel, String why) {
        database.write(transaction -> {
            transaction.touch(Topic.FILES);
            settled(transaction, parcel);
            return transaction
                    .sql()
                    .insertInto(PARCEL)
                    // What was found after a rescue is no parcel yet, and its bytes must stay.
                    .set(PARCEL.RECORD, Uuids.bytes(parcel.record()))
                    .set(PARCEL.HASH, parcel.sha256())
                    .set(PARCEL.SIZE, parcel.size())
                    .set(PARCEL.REFUSED, why)
                    .onConflict(PARCEL.RECORD)
                    .doUpdate()
                    .set(PARCEL.REFUSED, why)
                    .execute();
        });
    }

    @Override
    public List<Parcel> incoming() {
        return database.read(sql -> {
            var rows = sql.fetch(INCOMING);
            var parcels = new ArrayList<Parcel>();
            var met = new HashSet<String>();
            rows.stream()
                    .map(StoredParcels::parcel)
                    .filter(parcel -> wanted.contains(parcel.sha256()) && met.add(parcel.sha256()))
                    .forEach(parcels::add);
            var room = BUDGET - held(sql);
            for (var row : rows) {
                var parcel = parcel(row);
                if (row.get("near", Integer.class) == DESK || !met.add(parcel.sha256())) {
                    continue;
                }
                room -= parcel.size();
                if (room < 0) {
                    break;
                }
                parcels.add(parcel);
            }
            return parcels;
        });
    }

    @Override
    public long have(Parcel parcel) {
        return blobs.have(parcel.sha256());
    }

    @Override
    public boolean add(Parcel parcel, byte[] bytes) {
        var right = blobs.add(parcel.sha256(), parcel.size(), bytes);
        if (right && blobs.have(parcel.sha256()) == parcel.size()) {
            wanted.remove(parcel.sha256());
            // The record may have left while the last piece came.
            blobs.sweep();
        }
        return right;
    }

    @Override
    public Standing standing() {
        var incoming = incoming();
        return database.read(sql -> {
            var refused = sql.fetchCount(PARCEL, PARCEL.REFUSED.isNotNull());
            var waiting = sql.fetchCount(PARCEL, PARCEL.REFUSED.isNull());
            var bytes =
                    sql.fetchSingle(
                                    "select coalesce(sum(size), 0) from parcel where refused is"
                                            + " null")
                            .get(0, Long.class);
            return new Standing(
                    waiting,
                    bytes,
                    refused,
                    incoming.size(),
                    incoming.stream().mapToLong(Parcel::size).sum());
        });
    }

    private static void settled(Transaction transaction, Parcel parcel) {
        transaction
                .sql()
                .update(BLOB)
                .set(BLOB.FOUND, 0L)
                .where(BLOB.HASH.eq(parcel.sha256()))
                .execute();
    }

    private static long held(DSLContext sql) {
        return sql.fetchSingle("select coalesce(sum(size), 0) from blob").get(0, Long.class);
    }

    private static Parcel parcel(Record row) {
        return new Parcel(
                Uuids.of(row.get("record", byte[].class)),
                row.get("hash", String.class),
                row.get("size", Long.class));
    }
}
