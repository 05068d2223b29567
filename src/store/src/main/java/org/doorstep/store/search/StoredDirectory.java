package org.doorstep.store.search;

import static java.util.stream.Collectors.groupingBy;
import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.SCOPE;
import static org.doorstep.store.db.Tables.SOURCE_RECORD;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Belief;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Involvement;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.citizen.Statement;
import org.doorstep.domain.citizen.TrustRules;
import org.doorstep.domain.citizen.Warning;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.Directory;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.reference.StoredBeliefs;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.sqlite.Database;
import org.jooq.DSLContext;
import org.jooq.conf.ParamType;

/// The people in the officer's store, by the number of their file.
public final class StoredDirectory implements Directory {

    private static final String CASELOAD = "caseload";

    /// So many looks back is lately.
    private static final int LATELY = 100;

    private final Database database;
    private final Records records;
    private final Backlog backlog;
    private final StoredBeliefs beliefs;
    private final Json json;

    public StoredDirectory(
            Database database, Records records, Backlog backlog, StoredBeliefs beliefs) {
        this.database = database;
        this.records = records;
        this.backlog = backlog;
        this.beliefs = beliefs;
        this.json = records.json();
    }

    @Override
    public void scan(Visitor visitor) {
        backlog.readyAll();
        database.read(sql -> {
            var rows =
                    sql.select(
                                    RECORD.FILE,
                                    RECORD.CATEGORY,
                                    SOURCE_RECORD.FACTS,
                                    SOURCE_RECORD.CAUTIONS,
                                    SOURCE_RECORD.ENDED_ON)
                            .from(RECORD)
                            .join(SOURCE_RECORD)
                            .on(SOURCE_RECORD.ID.eq(RECORD.ID))
                            .where(RECORD.TYPE.eq(records.types().of(Entities.SOURCE_RECORD)))
                            .and(records.reading().held(sql))
                            .orderBy(RECORD.FILE);
            var walk = new Walk(visitor, json, own(sql), lately(sql), hidden(sql), settled(sql));
            // By the driver itself: a million rows, of which a record of each would be thrown away.
            sql.connection(connection -> {
                try (var statement = connection.prepareStatement(rows.getSQL(ParamType.INLINED));
                        var row = statement.executeQuery()) {
                    while (row.next()) {
                        walk.row(
                                row.getInt(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5) == null);
                    }
                }
            });
            walk.end();
            return true;
        });
    }

    @Override
    public List<Entry> entries(List<Integer> numbers) {
        backlog.ready(numbers);
        return database.read(sql -> {
            var files = numbers.stream().map(Integer::longValue).distinct().toList();
            var persons = records.reading().heldPeople(sql, files);
            var sources = byFile(records.reading().read(sql, Entities.SOURCE_RECORD, files));
            var belief = beliefs.of(sql, files);
            var services = byFile(records.reading().read(sql, Entities.INVOLVEMENT, files));
            return numbers.stream()
                    .filter(persons::containsKey)
                    .map(number ->
                            entry(
                                    number,
                                    Objects.requireNonNull(persons.get(number)),
                                    sources.getOrDefault(number, List.of()),
                                    services.getOrDefault(number, List.of()),
                                    belief.apply(number)))
                    .toList();
        });
    }

    private Set<Integer> own(DSLContext sql) {
        return Set.copyOf(
                sql.selectDistinct(RECORD.FILE)
                        .from(SCOPE)
                        .join(BUCKET)
                        .on(BUCKET.SCOPE.eq(SCOPE.ID))
                        .join(RECORD_BUCKET)
                        .on(RECORD_BUCKET.BUCKET.eq(BUCKET.ID))
                        .join(RECORD)
                        .on(RECORD.ID.eq(RECORD_BUCKET.RECORD))
                        .where(SCOPE.KIND.eq(CASELOAD))
                        .and(BUCKET.SHOWN.eq(1L))
                        .and(RECORD.TYPE.eq(records.types().of(Entities.PERSON)))
                        .fetch(row -> Math.toIntExact(row.value1())));
    }

    /// What officers say of people that stands. It is said of few.
    private Map<Integer, List<Fact>> settled(DSLContext sql) {
        var said = new HashMap<Integer, List<Fact>>();
        byFile(records.reading().readAll(sql, Entities.STATEMENT))
                .forEach((file, statements) -> said.put(file, facts(statements)));
        return said;
    }

    private static List<Fact> facts(List<InFile<Statement>> statements) {
        var all = statements.stream().map(InFile::record).toList();
        return new Belief(TrustRules.USUAL, all)
                .standing().stream().flatMap(one -> one.body().facts().stream()).toList();
    }

    /// Those whose address an officer says must not be disclosed.
    private Set<Integer> hidden(DSLContext sql) {
        return records.reading().readAll(sql, Entities.MARKER).stream()
                .collect(
                        groupingBy(
                                InFile::file,
                                Collectors.mapping(InFile::record, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(file ->
                        Warning.of(file.getValue()).stream()
                                .anyMatch(warning ->
                                        !warning.ended()
                                                && warning.caution().level()
                                                        == Caution.Level.DO_NOT_DISCLOSE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<Integer> lately(DSLContext sql) {
        var looks =
                sql.select(RECORD.FILE, RECORD.ID)
                        .from(RECORD)
                        .where(RECORD.TYPE.eq(records.types().of(Entities.LOOK)))
                        .orderBy(RECORD.ID.desc())
                        .limit(LATELY)
                        .fetch(row -> Math.toIntExact(row.value1()));
        return new HashSet<>(looks);
    }

    private static Entry entry(
            int number,
            UUID person,
            List<InFile<SourceRecord>> sources,
            List<InFile<Involvement>> involvements,
            Belief belief) {
        return new Entry(
                number,
                person,
                sources.stream().map(InFile::record).toList(),
                services(involvements),
                belief);
    }

    private static List<Category> services(List<InFile<Involvement>> involvements) {
        return involvements.stream()
                .map(one -> one.record().body().service())
                .distinct()
                .sorted()
                .toList();
    }

    private static <T> Map<Integer, List<InFile<T>>> byFile(List<InFile<T>> records) {
        return records.stream().collect(groupingBy(InFile::file));
    }
}
