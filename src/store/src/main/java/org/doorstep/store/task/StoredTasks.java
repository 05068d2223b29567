package org.doorstep.store.task;

import static org.doorstep.store.db.Tables.RECORD;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Tasks;
import org.doorstep.protocol.json.Fields;
import org.doorstep.store.form.StoredAnswers;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;

/// Tasks in the officer's store.
public final class StoredTasks implements Tasks {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final Fields fields;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer whose store it is
    public StoredTasks(
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
    public List<Recorded<Task>> of(UUID person) {
        backlog.ready(person);
        return database.read(sql -> {
            var file = records.reading().heldFile(sql, person);
            return file.isEmpty()
                    ? List.of()
                    : records.reading().read(sql, Entities.TASK, List.of(file.getAsLong())).stream()
                            .map(InFile::record)
                            .toList();
        });
    }

    @Override
    public Recorded<Task> add(UUID person, Task task) {
        check(task);
        // How closely it is held is seen in the file as it now counts.
        backlog.ready(person);
        var now = Moments.kept(clock.instant());
        return database.write(transaction -> {
            var level = Levels.of(transaction.sql(), person, task.service());
            var header = new Header(ids.next(), person, task.service(), level, 0, author, now, now);
            var body = records.json().write(task);
            outbox.append(transaction, List.of(new Insert(Entities.TASK.name(), header, body)));
            transaction.touch(Topic.TIMELINE);
            StoredAnswers.end(transaction, person, NEW);
            return new Recorded<>(header, task);
        });
    }

    @Override
    public void change(Recorded<Task> seen, Task made) {
        check(made);
        database.write(transaction -> {
            amend(transaction, seen, made);
            return true;
        });
    }

    @Override
    public Optional<Recorded<Task>> change(UUID task, UnaryOperator<Task> making) {
        return database.write(transaction -> {
            var now =
                    records
                            .reading()
                            .readWhere(
                                    transaction.sql(),
                                    Entities.TASK,
                                    RECORD.REC_ID.eq(Uuids.bytes(task)))
                            .stream()
                            .findFirst()
                            .map(InFile::record);
            now.ifPresent(seen -> {
                var made = making.apply(seen.body());
                check(made);
                amend(transaction, seen, made);
            });
            return now;
        });
    }

    @Override
    public void delete(Recorded<Task> seen) {
        var deletion = Edit.deletion(seen.header().version(), fields(seen.body()));
        database.write(transaction -> {
            append(transaction, seen, deletion);
            return true;
        });
    }

    private void amend(Transaction transaction, Recorded<Task> seen, Task made) {
        var edit =
                Edit.between(
                        Entities.TASK.policy(),
                        seen.header().version(),
                        fields(seen.body()),
                        fields(made),
                        fields);
        if (!edit.isEmpty()) {
            append(transaction, seen, edit);
        }
    }

    private void append(Transaction transaction, Recorded<Task> seen, Edit edit) {
        var now = Moments.kept(clock.instant());
        outbox.append(transaction, List.of(new Amendment(seen.header().id(), now, edit)));
        transaction.touch(Topic.TIMELINE);
    }

    private Map<String, String> fields(Task task) {
        return fields.of(records.json().write(task));
    }

    private static void check(Task task) {
        task.fault()
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
    }
}
