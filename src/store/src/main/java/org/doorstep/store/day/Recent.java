package org.doorstep.store.day;

import static org.doorstep.store.db.Tables.ASSIGNMENT;
import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.CASEWORK;
import static org.doorstep.store.db.Tables.CASE_ENTRY;
import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.FORM_RESPONSE;
import static org.doorstep.store.db.Tables.MARKER;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.SCOPE;
import static org.doorstep.store.db.Tables.TASK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.casework.CaseEntry;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.day.Day.Kind;
import org.doorstep.domain.day.Day.News;
import org.doorstep.domain.day.Day.Seen;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// What others recorded of late about the officer's own caseload, and about those of whom they have
/// something to do.
final class Recent {

    /// Most people told of: who was away for long opens the files.
    private static final int MOST_NEWS = 200;

    private static final Map<EntityType<?>, Kind> KINDS =
            Map.of(
                    Entities.MARKER, Kind.WARNING,
                    Entities.FORM_RESPONSE, Kind.FORM,
                    Entities.CASE_ENTRY, Kind.CASE,
                    Entities.VISIT, Kind.VISIT,
                    Entities.NOTE, Kind.NOTE,
                    Entities.EVENT, Kind.ENTRY,
                    Entities.STATEMENT, Kind.DETAIL);

    private final Records records;
    private final String officer;

    /// @param officer id of the officer whose store it is
    Recent(Records records, String officer) {
        this.records = records;
        this.officer = officer;
    }

    /// One record of somebody else.
    ///
    /// @param kind null for one that says that the person is new among the officer's cases
    record Told(int file, UUID person, @Nullable Kind kind, Instant at) {}

    /// @param mine on the columns of `task`: that one is the officer's
    List<Told> read(DSLContext sql, Seen since, Condition mine) {
        // A visit is one record, however often something of it changes.
        var changed =
                RECORD.ARRIVED
                        .gt(since.record())
                        .and(RECORD.ID.le(since.record()))
                        .and(RECORD.TYPE.plus(0L).eq(number(Entities.VISIT)));
        var told = new ArrayList<Told>();
        var acts = new HashSet<Act>();
        Stream.of(RECORD.ID.gt(since.record()), changed)
                .flatMap(which -> rows(sql, which, mine).stream())
                .filter(this::isAboutWhoStands)
                // What is done with a warning may be told twice in one file.
                .filter(row -> row.get(MARKER.ACT) == null || acts.add(Act.of(row)))
                .forEach(row -> told.add(told(row)));
        return told;
    }

    private record Act(long file, UUID id) {

        static Act of(Record row) {
            return new Act(row.get(RECORD.FILE), Uuids.of(row.get(MARKER.ACT)));
        }
    }

    private List<? extends Record> rows(DSLContext sql, Condition which, Condition mine) {
        var numbers =
                Stream.concat(
                                KINDS.keySet().stream(),
                                Stream.of(Entities.PERSON, Entities.ASSIGNMENT))
                        .map(this::number)
                        .toList();
        var ofMyTask =
                RECORD.FILE.in(
                        select(RECORD.as("t").FILE)
                                .from(TASK)
                                .join(RECORD.as("t"))
                                .on(RECORD.as("t").ID.eq(TASK.ID))
                                .where(mine));
        return sql.select(
                        RECORD.FILE,
                        FILE.FILE_ID,
                        RECORD.TYPE,
                        RECORD.RECORDED_AT,
                        RECORD.ID,
                        RECORD.REC_ID,
                        MARKER.ACT,
                        tooLate())
                .from(RECORD)
                .join(FILE)
                .on(FILE.ID.eq(RECORD.FILE))
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(RECORD.ID))
                .leftJoin(MARKER)
                .on(MARKER.ID.eq(RECORD.ID))
                .leftJoin(FORM_RESPONSE)
                .on(FORM_RESPONSE.ID.eq(RECORD.ID))
                .where(which)
                // Found by number alone: there are few new ones, and many of each type.
                .and(RECORD.TYPE.plus(0L).in(numbers))
                .and(RECORD.AUTHOR.ne(officer))
                // Of what was given to somebody only what was given to the officer.
                .and(ASSIGNMENT.ID.isNull().or(ASSIGNMENT.TO.eq(officer)))
                .and(onCaseload().or(ofMyTask))
                .and(records.reading().held(sql))
                .fetch();
    }

    /// Whether a form is of a case that is closed, and was before the form came.
    private Field<Boolean> tooLate() {
        var of = RECORD.as("c");
        var entry = RECORD.as("e");
        return field(
                        exists(
                                selectOne()
                                        .from(of)
                                        .join(CASEWORK)
                                        .on(CASEWORK.ID.eq(of.ID))
                                        .join(entry)
                                        .on(entry.FILE.eq(of.FILE))
                                        .join(CASE_ENTRY)
                                        .on(CASE_ENTRY.ID.eq(entry.ID))
                                        .where(of.REC_ID.eq(FORM_RESPONSE.CASE_ID))
                                        .and(CASEWORK.OUTCOME.isNotNull())
                                        .and(entry.TYPE.eq(number(Entities.CASE_ENTRY)))
                                        .and(CASE_ENTRY.CASE_ID.eq(of.REC_ID))
                                        .and(CASE_ENTRY.KIND.eq(CaseEntry.Kind.CLOSED.toString()))
                                        .and(entry.ID.lt(RECORD.ID))))
                .as("too_late");
    }

    private Told told(Record row) {
        var kind = kind(row.get(RECORD.TYPE));
        return new Told(
                Math.toIntExact(row.get(RECORD.FILE)),
                Uuids.of(row.get(FILE.FILE_ID)),
                kind == Kind.FORM && row.get("too_late", Boolean.class) ? Kind.LATE_FORM : kind,
                Moments.of(row.get(RECORD.RECORDED_AT)));
    }

    private @Nullable Kind kind(long type) {
        return KINDS.entrySet().stream()
                .filter(one -> number(one.getKey()) == type)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /// Of persons only the file's own: those who turned out to be them lie there too.
    private boolean isAboutWhoStands(Record row) {
        return row.get(RECORD.TYPE) != number(Entities.PERSON)
                || Uuids.of(row.get(FILE.FILE_ID)).equals(Uuids.of(row.get(RECORD.REC_ID)));
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

    /// The same by person: those of whom there is a warning first, of the others the newest.
    static List<News> news(List<Told> told, Map<Integer, Mention> names) {
        var byFile = new LinkedHashMap<Integer, List<Told>>();
        told.forEach(one -> byFile.computeIfAbsent(one.file(), _ -> new ArrayList<>()).add(one));
        return byFile.values().stream()
                .map(of -> news(of, names.getOrDefault(of.getFirst().file(), Mention.NOBODY)))
                .sorted(
                        Comparator.comparing((News news) -> news.count(Kind.WARNING) == 0)
                                .thenComparing(Comparator.comparing(News::newest).reversed()))
                .limit(MOST_NEWS)
                .toList();
    }

    private static News news(List<Told> of, Mention who) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        var arrived = false;
        for (var one : of) {
            if (one.kind() == null) {
                arrived = true;
            } else {
                counts.merge(one.kind(), 1, Integer::sum);
            }
        }
        return new News(
                of.getFirst().person(),
                who,
                arrived,
                counts,
                of.stream().map(Told::at).max(Comparator.naturalOrder()).orElseThrow());
    }

    private long number(EntityType<?> type) {
        return records.types().of(type);
    }
}
