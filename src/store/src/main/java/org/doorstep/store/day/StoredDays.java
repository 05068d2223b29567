package org.doorstep.store.day;

import static org.doorstep.store.db.Tables.ASSIGNMENT;
import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.CONFLICT;
import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.SCOPE;
import static org.doorstep.store.db.Tables.TASK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.citizen.Glance;
import org.doorstep.domain.conflict.Conflict;
import org.doorstep.domain.day.Day;
import org.doorstep.domain.day.Day.News;
import org.doorstep.domain.day.Day.Seen;
import org.doorstep.domain.day.Day.Todo;
import org.doorstep.domain.day.Days;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.store.conflict.ContestedStatements;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jspecify.annotations.Nullable;

/// Reads the day of the officer whose store it is. News are told of the officer's own caseload, and
/// of whom they have something to do for.
///
/// Does not wait until a large checkpoint is in its place: that is told, and the day is read again.
public final class StoredDays implements Days {

    /// Most people told of: who was away for long opens the files.
    private static final int MOST_NEWS = 200;

    private static final List<String> OPEN =
            List.of(State.OPEN.toString(), State.STARTED.toString());

    private final Database database;
    private final Records records;
    private final Directory directory;
    private final String officer;
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
        this.clock = clock;
    }

    /// What was read in one unchanging state of the store.
    private record Read(
            List<InFile<Task>> tasks, Set<UUID> given, List<Told> told, int conflicts, Seen now) {}

    @Override
    public Day read(@Nullable Seen since) {
        var read =
                database.read(sql ->
                        new Read(
                                tasks(sql),
                                since == null ? Set.of() : given(sql, since),
                                since == null ? List.of() : told(sql, since),
                                conflicts(sql),
                                now(sql)));
        var names = names(read);
        return new Day(
                read.tasks().stream().map(task -> todo(task, names, read.given())).toList(),
                news(read.told(), names),
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

    /// One new record of somebody else.
    private record Told(int file, UUID person, long type, Instant at) {}

    private List<Told> told(DSLContext sql, Seen since) {
        var types =
                List.of(
                        number(Entities.PERSON),
                        number(Entities.NOTE),
                        number(Entities.EVENT),
                        number(Entities.ASSIGNMENT));
        var ofMyTask =
                RECORD.FILE.in(
                        select(RECORD.as("t").FILE)
                                .from(TASK)
                                .join(RECORD.as("t"))
                                .on(RECORD.as("t").ID.eq(TASK.ID))
                                .where(mine()));
        return sql
                .select(
                        RECORD.FILE,
                        FILE.FILE_ID,
                        RECORD.TYPE,
                        RECORD.RECORDED_AT,
                        RECORD.ID,
                        RECORD.REC_ID)
                .from(RECORD)
                .join(FILE)
                .on(FILE.ID.eq(RECORD.FILE))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(RECORD.ID))
                .where(RECORD.ID.gt(since.record()))
                // Found by number alone: there are few new ones, and many of each type.
                .and(RECORD.TYPE.plus(0L).in(types))
                .and(RECORD.AUTHOR.ne(officer))
                // Of what was given to somebody only what was given to the officer.
                .and(ASSIGNMENT.ID.isNull().or(ASSIGNMENT.TO.eq(officer)))
                .and(onCaseload().or(ofMyTask))
                .and(records.reading().held(sql))
                .fetch()
                .stream()
                .filter(this::isAboutWhoStands)
                .map(row ->
                        new Told(
                                Math.toIntExact(row.value1()),
                                Uuids.of(row.value2()),
                                row.value3(),
                                Moments.of(row.value4())))
                .toList();
    }

    /// Of persons only the file's own: those who turned out to be them lie there too.
    private boolean isAboutWhoStands(Record6<Long, byte[], Long, Long, Long, byte[]> row) {
        return row.value3() != number(Entities.PERSON)
                || Uuids.of(row.value2()).equals(Uuids.of(row.value6()));
    }

    private static Condition onCaseload() {
        return exists(
                selectOne()
                        .from(RECORD_BUCKET)
                        .join(BUCKET)
                        .on(BUCKET.ID.eq(RECORD_BUCKET.BUCKET))
                        .join(SCOPE)
                        .on(SCOPE.ID.eq(BUCKET.SCOPE))
                        .where(RECORD_BUCKET.RECORD.eq(RECORD.ID))
                        .and(SCOPE.KIND.eq("caseload")));
    }

    private Map<Integer, String> names(Read read) {
        Set<Integer> files = new LinkedHashSet<>();
        read.tasks().forEach(task -> files.add(task.file()));
        read.told().forEach(told -> files.add(told.file()));
        var names = new HashMap<Integer, String>();
        directory
                .entries(List.copyOf(files))
                .forEach(entry ->
                        names.put(
                                entry.number(),
                                Glance.of(entry.records(), entry.belief()).name().display()));
        return names;
    }

    private static Todo todo(InFile<Task> task, Map<Integer, String> names, Set<UUID> given) {
        return new Todo(
                task.record(),
                names.getOrDefault(task.file(), ""),
                given.contains(task.record().header().id()));
    }

    private List<News> news(List<Told> told, Map<Integer, String> names) {
        var byFile = new LinkedHashMap<Integer, List<Told>>();
        told.forEach(one -> byFile.computeIfAbsent(one.file(), _ -> new ArrayList<>()).add(one));
        return byFile.values().stream()
                .map(of -> news(of, names.getOrDefault(of.getFirst().file(), "")))
                .sorted(Comparator.comparing(News::newest).reversed())
                .limit(MOST_NEWS)
                .toList();
    }

    private News news(List<Told> of, String name) {
        return new News(
                of.getFirst().person(),
                name,
                count(of, Entities.PERSON) + count(of, Entities.ASSIGNMENT) > 0,
                count(of, Entities.NOTE),
                count(of, Entities.EVENT),
                of.stream().map(Told::at).max(Comparator.naturalOrder()).orElseThrow());
    }

    private int count(List<Told> of, EntityType<?> type) {
        return (int) of.stream().filter(one -> one.type() == number(type)).count();
    }

    private long number(EntityType<?> type) {
        return records.types().of(type);
    }
}
