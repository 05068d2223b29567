package org.doorstep.store.replica;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.store.record.RecordWriter;
import org.doorstep.store.record.RecordWriter.Known;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Failures;
import org.doorstep.store.sqlite.Transaction;

/// Takes records from the hub into a bucket, within one transaction.
final class Intake {

    private static final String HOLD =
            "insert or replace into record_bucket (record, bucket, round) values (?, ?, ?)";
    private static final Set<String> ENTRIES = Set.of(Entities.EVENT.name(), Entities.NOTE.name());

    private final Transaction transaction;
    private final RecordWriter writer;
    private final EnumSet<Topic> touched = EnumSet.noneOf(Topic.class);

    Intake(Transaction transaction, RecordWriter writer) {
        this.transaction = transaction;
        this.writer = writer;
    }

    /// The record now reads so, unless the store has a later version, and is in the bucket.
    ///
    /// @param round the bucket's present fill
    void put(Put line, long bucket, long round) {
        var known = writer.find(line.id());
        var number = known.isEmpty() ? insert(line) : refresh(line, known.get());
        hold(number, bucket, round);
        touched.add(ENTRIES.contains(line.type()) ? Topic.TIMELINE : Topic.PEOPLE);
    }

    Set<Topic> touched() {
        return touched;
    }

    private long insert(Put line) {
        return writer.insert(line.type(), line.header(), line.body());
    }

    private long refresh(Put line, Known known) {
        var header = line.header();
        // The same version comes once more when the record is in several buckets, and when the hub
        // sends back what this laptop wrote: then it has the hub's time.
        var newer = header.version() > known.version();
        var stamped =
                header.version() == known.version()
                        && Moments.micros(header.recordedAt()) != known.recordedAt();
        if (newer || stamped) {
            writer.update(known.number(), line.type(), header, line.body());
        }
        return known.number();
    }

    private void hold(long record, long bucket, long round) {
        try {
            var hold = transaction.prepared(HOLD);
            hold.setLong(1, record);
            hold.setLong(2, bucket);
            hold.setLong(3, round);
            hold.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
