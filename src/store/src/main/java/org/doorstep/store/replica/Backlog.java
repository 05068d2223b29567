package org.doorstep.store.replica;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.REPLICA;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.doorstep.store.db.tables.records.BucketRecord;
import org.doorstep.store.outbox.Overlay;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jspecify.annotations.Nullable;

/// The changes of a large checkpoint, which count but are not in their place yet. They are put
/// there file by file, in slices that whoever saves something may come between.
///
/// Nobody sees half of a checkpoint: whoever reads a file has it put in order first, so from the
/// checkpoint on every file reads as after it, wherever the work stands or was broken off.
public final class Backlog {

    /// Files are put in order together until they have so many lines; then whoever waits to save
    /// goes first.
    private static final int LINES_AT_ONCE = 100;

    /// When nobody waits, so many times of that are one transaction: each costs a write to the
    /// disk.
    private static final int TIMES_BEFORE_COMMIT = 40;

    private final Database database;
    private final Records records;
    private final Overlay overlay;
    private final Staging staging;
    private final AtomicBoolean wiped;

    /// One for each checkpoint whose changes are not all in their place; null if all are.
    private final AtomicReference<@Nullable Due> due = new AtomicReference<>();

    public Backlog(Database database, Records records) {
        this.database = database;
        this.records = records;
        this.overlay = new Overlay(records);
        this.staging = new Staging(records.json());
        var brokenOff = database.read(sql -> sql.fetchSingle(REPLICA).getDue() != 0);
        // What was wiped before the work broke off may still be in the log.
        this.wiped = new AtomicBoolean(brokenOff);
        if (brokenOff) {
            due.set(new Due());
        }
    }

    /// Puts a person's file in order, before it is read.
    public void ready(UUID person) {
        if (due.get() != null) {
            settle(List.of(Uuids.bytes(person)));
        }
    }

    /// Puts the files of these numbers in order, before they are read.
    public void ready(List<Integer> numbers) {
        if (due.get() != null) {
            settle(
                    database.read(sql ->
                            sql.select(FILE.FILE_ID)
                                    .from(FILE)
                                    .where(FILE.ID.in(numbers))
                                    .fetch(FILE.FILE_ID)));
        }
    }

    /// Puts everything in order. Any number of threads may do so together.
    public void readyAll() {
        for (var mine = due.get(); mine != null; mine = due.get()) {
            if (!database.write(this::slice)) {
                due.compareAndSet(mine, null);
            }
        }
    }

    Staging staging() {
        return staging;
    }

    /// From this transaction on, what is staged counts.
    void begin(Transaction transaction) {
        transaction.sql().update(REPLICA).set(REPLICA.DUE, 1L).execute();
        // Whoever looks before it is committed waits for it.
        due.set(new Due());
    }

    /// Puts everything in order.
    ///
    /// @return whether something was wiped since this was last asked
    boolean finish() {
        readyAll();
        return wiped.getAndSet(false);
    }

    private void settle(List<byte[]> files) {
        if (database.read(sql -> staging.hasLines(sql, files))) {
            database.write(transaction -> {
                if (isDue(transaction)) {
                    take(transaction, files);
                }
                return true;
            });
        }
    }

    /// @return whether there is more to do
    private boolean slice(Transaction transaction) {
        for (int time = 0; time < TIMES_BEFORE_COMMIT; time++) {
            if (!isDue(transaction)) {
                return false;
            }
            var files = staging.firstFiles(transaction, LINES_AT_ONCE);
            if (files.isEmpty()) {
                transaction.sql().update(REPLICA).set(REPLICA.DUE, 0L).execute();
                return false;
            }
            take(transaction, files);
            transaction.giveWay();
        }
        return true;
    }

    private static boolean isDue(Transaction transaction) {
        return transaction.sql().fetchSingle(REPLICA).getDue() != 0;
    }

    private void take(Transaction transaction, List<byte[]> files) {
        var buckets = transaction.sql().selectFrom(BUCKET).fetchMap(BUCKET.NAME);
        var taker =
                new Taker(
                        transaction,
                        records.writing(transaction),
                        overlay,
                        reached(buckets.values()));
        staging.drain(transaction, files, line -> taker.take(line, buckets));
        if (taker.finish() > 0) {
            wiped.set(true);
        }
    }

    /// The checkpoint's revision; with a bucket that is still being filled, not all has come.
    private static long reached(Collection<BucketRecord> buckets) {
        return buckets.stream().anyMatch(bucket -> bucket.getFilling() == 1)
                ? -1
                : buckets.stream().mapToLong(BucketRecord::getRevision).max().orElse(-1);
    }

    /// Not a record: one checkpoint's is not another's.
    private static final class Due {}
}
