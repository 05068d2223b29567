package org.doorstep.store.task;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Tasks;
import org.doorstep.protocol.json.Fields;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;

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
        var now = Moments.kept(clock.instant());
        var header =
                new Header(
                        ids.next(),
                        person,
                        task.service(),
                        Sensitivity.NORMAL,
                        0,
                        author,
                        now,
                        now);
        save(new Insert(Entities.TASK.name(), header, records.json().write(task)));
        return new Recorded<>(header, task);
    }

    @Override
    public void change(Recorded<Task> seen, Task made) {
        check(made);
        var edit =
                Edit.between(
                        Entities.TASK.policy(),
                        seen.header().version(),
                        fields(seen.body()),
                        fields(made),
                        fields);
        if (!edit.isEmpty()) {
            save(new Amendment(seen.header().id(), Moments.kept(clock.instant()), edit));
        }
    }

    @Override
    public void delete(Recorded<Task> seen) {
        var deletion = Edit.deletion(seen.header().version(), fields(seen.body()));
        save(new Amendment(seen.header().id(), Moments.kept(clock.instant()), deletion));
    }

    private void save(Change change) {
        database.write(transaction -> {
            outbox.append(transaction, List.of(change));
            transaction.touch(Topic.TIMELINE);
            return true;
        });
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
