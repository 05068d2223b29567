package org.doorstep.store.day;

import static org.doorstep.store.db.Tables.CONFLICT;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.TASK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.day.Day;
import org.doorstep.domain.day.Day.Seen;
import org.doorstep.domain.day.Day.Todo;
import org.doorstep.domain.day.Day.Waiting;
import org.doorstep.domain.day.Days;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.store.conflict.ContestedStatements;
import org.doorstep.store.day.Recent.Told;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Reads the day of the officer whose store it is. News are told of the officer's own caseload, and
/// of whom they have something to do for.
///
/// Does not wait until a large checkpoint is in its place: that is told, and the day is read again.
public final class StoredDays implements Days {

    private static final List<String> OPEN =
            List.of(State.OPEN.toString(), State.STARTED.toString());

    private final Database database;
    private final Records records;
    private final Directory directory;
    private final String officer;
    private final Unowned unowned;
    private final Recent recent;
    private final InstantSource clock;

    /// @param officer id of the officer whose store it is
    public StoredDays(
            Database database,
            Records records,
            Directory directory,
            String officer,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.directory = directory;
        this.officer = officer;
        this.unowned = new Unowned(records);
        this.recent = new Recent(records, officer);
        this.clock = clock;
    }

    /// What was read in one unchanging state of the store.
    private record Read(
            List<InFile<Task>> tasks,
            List<Waiting> waiting,
            Set<UUID> given,
            List<Told> told,
            int conflicts,
            Seen now) {}

    @Override
    public Day read(@Nullable Seen since) {
        var read =
                database.read(sql ->
                        new Read(
                                tasks(sql),
                                unowned.read(sql),
                                since == null ? Set.of() : given(sql, since),
                                since == null ? List.of() : recent.read(sql, since, mine()),
                                conflicts(sql),
                                now(sql)));
        var names = mentions(read);
        return new Day(
                read.tasks().stream().map(task -> todo(task, names, read.given())).toList(),
                read.waiting(),
                Recent.news(read.told(), names),
                read.conflicts(),
                read.now());
    }

    private Seen now(DSLContext sql) {
        return new Seen(
                Math.max(greatest(sql, RECORD.ID), greatest(sql, RECORD.ARRIVED)),
                Moments.kept(clock.instant()));
    }

    private static long greatest(DSLContext sql, Field<Long> number) {
        // The index of what arrived has no row of the others: without this all would be read.
        var found =
                sql.select(coalesce(max(number), inline(0L)))
                        .from(RECORD)
                        .where(number.isNotNull())
                        .fetchSingle();
        return found.value1();
    }

    /// The officer's tasks that somebody else gave them or changed. By their arrival: the hub may
    /// have taken them long before.
    private Set<UUID> given(DSLContext sql, Seen since) {
        return sql.select(RECORD.REC_ID)
                .from(TASK)
                .join(RECORD)
                .on(RECORD.ID.eq(TASK.ID))
                .where(mine())
                .and(RECORD.AUTHOR.ne(officer))
                .and(coalesce(RECORD.ARRIVED, RECORD.ID).gt(since.record()))
                .fetchSet(row -> Uuids.of(row.value1()));
    }

    private List<InFile<Task>> tasks(DSLContext sql) {
        return records.reading().readWhere(sql, Entities.TASK, mine());
    }

    private Condition mine() {
        return TASK.OWNER.eq(officer).and(TASK.STATE.in(OPEN));
    }

    private int conflicts(DSLContext sql) {
        var stored =
                sql.fetchCount(
                        select(CONFLICT.ID)
                                .from(RECORD)
                                .join(CONFLICT)
                                .on(CONFLICT.ID.eq(RECORD.ID))
                                .where(RECORD.TYPE.eq(number(Entities.CONFLICT)))
                                .and(CONFLICT.STATE.eq(Conflict.State.OPEN.toString()))
                                .and(records.reading().held(sql)));
        return stored + new ContestedStatements(records).count(sql);
    }

    private Map<Integer, Mention> mentions(Read read) {
        Set<Integer> files = new LinkedHashSet<>();
        read.tasks().forEach(task -> files.add(task.file()));
        read.told().forEach(told -> files.add(told.file()));
        return mentions(files);
    }

    @Override
    public Map<Integer, Mention> mentions(Collection<Integer> files) {
        return directory.mentions(files);
    }

    private static Todo todo(InFile<Task> task, Map<Integer, Mention> names, Set<UUID> given) {
        return new Todo(
                task.record(),
                names.getOrDefault(task.file(), Mention.NOBODY),
                given.contains(task.record().header().id()));
    }

    private long number(EntityType<?> type) {
        return records.types().of(type);
    }
}
