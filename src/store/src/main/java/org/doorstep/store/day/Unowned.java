package org.doorstep.store.day;

import static java.util.stream.Collectors.groupingBy;
import static org.doorstep.store.db.Tables.CASEWORK;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.TASK;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.day.Day.Waiting;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.jooq.DSLContext;

/// What nobody has yet of all that the laptop holds, of services for which the officer may write:
/// of their caseload and team, at a duty desk of everybody.
final class Unowned {

    private static final List<String> OPEN =
            List.of(State.OPEN.toString(), State.STARTED.toString());

    private final Records records;

    Unowned(Records records) {
        this.records = records;
    }

    List<Waiting> read(DSLContext sql) {
        var mine =
                RECORD.CATEGORY.in(Levels.writable(sql).stream().map(Category::toString).toList());
        var cases =
                records.reading()
                        .readWhere(
                                sql,
                                Entities.CASE,
                                CASEWORK.OWNER.isNull().and(CASEWORK.OUTCOME.isNull()).and(mine));
        var tasks =
                records.reading()
                        .readWhere(
                                sql,
                                Entities.TASK,
                                TASK.OWNER.isNull().and(TASK.STATE.in(OPEN)).and(mine));
        var waiting = new ArrayList<Waiting>();
        var byCase = tasks.stream().collect(groupingBy(task -> caseOf(task.record())));
        var ids = new HashSet<UUID>();
        for (var one : cases) {
            var id = one.record().header().id();
            ids.add(id);
            var along = byCase.getOrDefault(Optional.of(id), List.of());
            waiting.add(
                    new Waiting.OfCase(
                            one.file(), one.record(), along.stream().map(InFile::record).toList()));
        }
        tasks.stream()
                .filter(task -> caseOf(task.record()).filter(ids::contains).isEmpty())
                .forEach(task -> waiting.add(new Waiting.OfTask(task.file(), task.record())));
        return waiting;
    }

    private static Optional<UUID> caseOf(Recorded<Task> task) {
        return Optional.ofNullable(task.body().caseId());
    }
}
