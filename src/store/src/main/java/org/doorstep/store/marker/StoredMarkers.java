package org.doorstep.store.marker;

import static org.doorstep.store.db.Tables.RECORD;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.citizen.Marker;
import org.doorstep.domain.citizen.MarkerType;
import org.doorstep.domain.citizen.Markers;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.task.Task;
import org.doorstep.protocol.json.Fields;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.store.form.StoredAnswers;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.reference.NewestFile;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Warnings in the officer's store.
public final class StoredMarkers implements Markers {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final Fields fields;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;
    private final NewestFile<List<MarkerType>> types =
            new NewestFile<>(Kind.MARKER_TYPES, ReferenceFiles::markerTypes);

    /// @param author id of the officer whose store it is
    public StoredMarkers(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.backlog = backlog;
        this.fields = new Fields(records.json());
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<MarkerType> types() {
        return database.read(types::in);
    }

    @Override
    public void act(UUID person, Deed deed, String draft) {
        var review = deed.kind() == Marker.Kind.ENDED ? null : ids.next();
        var marker = marker(deed, review);
        marker.fault(deed.service())
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
        // How closely it is held is seen in the file as it now counts.
        backlog.ready(person);
        var now = Moments.kept(clock.instant());
        database.write(transaction -> {
            var sql = transaction.sql();
            var level = Levels.of(sql, person, deed.service());
            var changes = new ArrayList<Change>();
            changes.add(insert(ids.next(), person, deed.service(), level, now, marker));
            if (deed.everybody() || MarkerType.mustBeKnown(deed.level())) {
                // As openly as that the person exists, or those without clearance were not warned.
                changes.add(
                        insert(
                                ids.next(),
                                person,
                                Category.CORE,
                                Sensitivity.OPEN,
                                now,
                                marker.forEverybody()));
            }
            before(sql, deed).ifPresent(change -> changes.add(change));
            if (review != null) {
                var header = new Header(review, person, deed.service(), level, 0, author, now, now);
                changes.add(
                        new Insert(Entities.TASK.name(), header, records.json().write(task(deed))));
            }
            outbox.append(transaction, changes);
            transaction.touch(Topic.PEOPLE, Topic.TIMELINE);
            StoredAnswers.end(transaction, person, draft);
            return true;
        });
    }

    private Marker marker(Deed deed, @Nullable UUID review) {
        var on = deed.on();
        return new Marker(
                deed.service(),
                on == null ? ids.next() : on.marker(),
                ids.next(),
                on == null ? null : on.standing().body().act(),
                deed.kind(),
                deed.level(),
                deed.text(),
                deed.reviewOn(),
                deed.evidence(),
                deed.agreedWith(),
                deed.told(),
                deed.notTold(),
                deed.reason(),
                review);
    }

    private Task task(Deed deed) {
        return new Task(
                deed.service(),
                "Review the warning “" + deed.text() + "”",
                author,
                deed.reviewOn(),
                "The warning’s review",
                List.of(),
                Task.State.OPEN);
    }

    /// The task to review it that is done with this, unless somebody has dealt with it already.
    private Optional<Change> before(DSLContext sql, Deed deed) {
        var on = deed.on();
        var task = on == null ? null : on.standing().body().task();
        if (task == null) {
            return Optional.empty();
        }
        return records
                .reading()
                .readWhere(sql, Entities.TASK, RECORD.REC_ID.eq(Uuids.bytes(task)))
                .stream()
                .findFirst()
                .map(InFile::record)
                .filter(known -> known.body().isOpen())
                .map(known ->
                        new Amendment(
                                known.header().id(), Moments.kept(clock.instant()), done(known)));
    }

    private Edit done(Recorded<Task> known) {
        return Edit.between(
                Entities.TASK.policy(),
                known.header().version(),
                fields.of(records.json().write(known.body())),
                fields.of(records.json().write(known.body().in(Task.State.DONE))),
                fields);
    }

    private Insert insert(
            UUID id,
            UUID person,
            Category category,
            Sensitivity level,
            Instant now,
            Marker marker) {
        return new Insert(
                Entities.MARKER.name(),
                new Header(id, person, category, level, 0, author, now, now),
                records.json().write(marker));
    }
}
