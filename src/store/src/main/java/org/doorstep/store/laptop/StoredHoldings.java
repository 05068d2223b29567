package org.doorstep.store.laptop;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.SCOPE;
import static org.doorstep.store.db.Tables.TYPE;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.laptop.Holding;
import org.doorstep.domain.laptop.Holdings;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.Directory;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.sqlite.Database;
import org.jooq.DSLContext;

/// What the officer's store holds.
public final class StoredHoldings implements Holdings {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Directory directory;
    private final NameOrder order;
    private final LongSupplier fileBytes;

    /// @param fileBytes size of photos and files, which lie beside the database
    public StoredHoldings(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            Directory directory,
            LongSupplier fileBytes) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.directory = directory;
        this.order = new NameOrder(database, records, backlog, directory);
        this.fileBytes = fileBytes;
    }

    @Override
    public Summary summary() {
        return database.read(sql ->
                new Summary(files(sql), sql.fetchCount(RECORD), bytes(sql), outbox.waiting(sql)));
    }

    @Override
    public List<Holding> page(int offset, int limit) {
        var entries = directory.entries(order.page(offset, limit));
        return database.read(sql -> {
            var perRecord = bytes(sql) / Math.max(1, sql.fetchCount(RECORD));
            return entries.stream().map(entry -> holding(sql, entry, perRecord)).toList();
        });
    }

    /// The pages that hold something, whether they are still in the write-ahead log or not: the
    /// size of the file jumps whenever the log is worked in, though nothing came or went.
    private long bytes(DSLContext sql) {
        var used =
                sql.fetchValue(
                        """
                        select (pages.page_count - free.freelist_count) * size.page_size
                        from pragma_page_count pages, pragma_freelist_count free, pragma_page_size size
                        """);
        return ((Number) Objects.requireNonNull(used)).longValue() + fileBytes.getAsLong();
    }

    private int files(DSLContext sql) {
        return sql.fetchCount(
                selectDistinct(RECORD.FILE)
                        .from(RECORD)
                        .where(RECORD.TYPE.eq(records.types().of(Entities.PERSON)))
                        .and(records.reading().held(sql)));
    }

    private static Holding holding(DSLContext sql, Directory.Entry entry, long bytesPerRecord) {
        var ofFile =
                RECORD.TYPE
                        .in(select(TYPE.ID).from(TYPE))
                        .and(RECORD.FILE.eq((long) entry.number()));
        var count = sql.fetchCount(RECORD, ofFile);
        var why =
                sql.selectDistinct(SCOPE.ID, SCOPE.KIND, SCOPE.NAME)
                        .from(RECORD)
                        .join(RECORD_BUCKET)
                        .on(RECORD_BUCKET.RECORD.eq(RECORD.ID))
                        .join(BUCKET)
                        .on(BUCKET.ID.eq(RECORD_BUCKET.BUCKET))
                        .join(SCOPE)
                        .on(SCOPE.ID.eq(BUCKET.SCOPE))
                        .where(ofFile)
                        .orderBy(SCOPE.NAME)
                        .fetch(row -> new Scope(row.value1(), row.value2(), row.value3()));
        return new Holding(
                entry.person(),
                Mention.of(entry.records(), entry.belief()),
                why,
                count,
                count * bytesPerRecord);
    }
}
