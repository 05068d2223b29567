package org.doorstep.store.team;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.doorstep.store.db.Tables.CASEWORK;
import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.INVOLVEMENT;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.TASK;
import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.team.Assignment;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.domain.team.Workers;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Uuids;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// What a team has of some people, read for all of them at once.
final class Pieces {

    private static final List<String> OPEN =
            List.of(State.OPEN.toString(), State.STARTED.toString());

    /// Of more people all that the laptop holds is read: naming thousands of files one by one costs
    /// more.
    private static final int FEW = 200;

    private final Records records;

    Pieces(Records records) {
        this.records = records;
    }

    /// @param files numbers of files
    List<Piece> read(DSLContext sql, Collection<Long> files, Scope team) {
        var numbers = List.copyOf(files);
        Condition among = numbers.size() <= FEW ? RECORD.FILE.in(numbers) : noCondition();
        var assigned = assigned(sql, among, team.id());
        var services = services(sql, among, team.name());
        var cases =
                byFile(
                        records.reading()
                                .readAmong(
                                        sql, Entities.CASE, among.and(CASEWORK.OUTCOME.isNull())));
        var tasks =
                byFile(
                        records.reading()
                                .readAmong(sql, Entities.TASK, among.and(TASK.STATE.in(OPEN))));
        var people = people(sql, numbers);
        return numbers.stream()
                .map(Math::toIntExact)
                .filter(people::containsKey)
                .map(number ->
                        new Piece(
                                number,
                                requireNonNull(people.get(number)),
                                Workers.of(assigned.getOrDefault(number, List.of())),
                                services.getOrDefault(number, Set.of()),
                                cases.getOrDefault(number, List.of()),
                                tasks.getOrDefault(number, List.of())))
                .toList();
    }

    private static Map<Integer, UUID> people(DSLContext sql, List<Long> files) {
        return sql.select(FILE.ID, FILE.FILE_ID)
                .from(FILE)
                .where(FILE.ID.in(files))
                .fetchMap(row -> Math.toIntExact(row.value1()), row -> Uuids.of(row.value2()));
    }

    /// As what the team works with them.
    private Map<Integer, Set<Category>> services(DSLContext sql, Condition among, String team) {
        var services = new HashMap<Integer, Set<Category>>();
        sql.select(RECORD.FILE, INVOLVEMENT.SERVICE)
                .from(RECORD)
                .join(INVOLVEMENT)
                .on(INVOLVEMENT.ID.eq(RECORD.ID))
                .where(RECORD.TYPE.eq(records.types().of(Entities.INVOLVEMENT)))
                .and(among)
                .and(INVOLVEMENT.TEAM.eq(team))
                .and(records.reading().held(sql))
                .forEach(row ->
                        services.computeIfAbsent(
                                        Math.toIntExact(row.value1()), _ -> new HashSet<>())
                                .add(Category.parse(row.value2())));
        return services;
    }

    private Map<Integer, List<Assignment>> assigned(DSLContext sql, Condition among, String team) {
        var all = new ArrayList<>(records.reading().readAmong(sql, Entities.ASSIGNMENT, among));
        all.removeIf(one -> !one.record().body().team().equals(team));
        all.sort(
                comparing((InFile<Assignment> one) -> one.record().header().recordedAt())
                        .thenComparing(one -> one.record().header().id()));
        return all.stream()
                .collect(groupingBy(InFile::file, mapping(one -> one.record().body(), toList())));
    }

    private static <T> Map<Integer, List<Recorded<T>>> byFile(List<InFile<T>> records) {
        return records.stream()
                .collect(groupingBy(InFile::file, mapping(InFile::record, toList())));
    }
}
