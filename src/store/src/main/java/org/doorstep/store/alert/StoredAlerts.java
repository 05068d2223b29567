package org.doorstep.store.alert;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.alert.Alert;
import org.doorstep.domain.alert.Alerts;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.form.StoredAnswers;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;

/// Alerts in the officer's store: what others raised is never here.
public final class StoredAlerts implements Alerts {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer whose store it is
    public StoredAlerts(
            Database database,
            Records records,
            Outbox outbox,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Recorded<Alert> raise(UUID person, Alert alert) {
        alert.fault()
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
        var now = Moments.kept(clock.instant());
        var header =
                new Header(
                        ids.next(),
                        person,
                        alert.service(),
                        Sensitivity.RESTRICTED,
                        0,
                        author,
                        now,
                        now);
        return database.write(transaction -> {
            var body = records.json().write(alert);
            outbox.append(transaction, List.of(new Insert(Entities.ALERT.name(), header, body)));
            StoredAnswers.end(transaction, person, FORM);
            transaction.touch(Topic.TIMELINE);
            return new Recorded<>(header, alert);
        });
    }

    @Override
    public List<Recorded<Alert>> of(UUID person) {
        return database.read(sql -> {
            var file = records.reading().heldFile(sql, person);
            return file.isEmpty()
                    ? List.of()
                    : records
                            .reading()
                            .read(sql, Entities.ALERT, List.of(file.getAsLong()))
                            .reversed()
                            .stream()
                            .map(InFile::record)
                            .toList();
        });
    }
}
