package org.doorstep.store.search;

import static java.util.stream.Collectors.groupingBy;
import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.SOURCE_RECORD;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Involvement;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.Directory;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.jooq.DSLContext;

/// The people in the officer's store, by the number of their file.
public final class StoredDirectory implements Directory {

    private final Database database;
    private final Records records;
    private final Backlog backlog;
    private final Json json;

    public StoredDirectory(Database database, Records records, Backlog backlog) {
        this.database = database;
        this.records = records;
        this.backlog = backlog;
        this.json = records.json();
    }

    @Override
    public void scan(Visitor visitor) {
        backlog.readyAll();
        database.read(sql -> {
            var rows =
                    sql.select(
                                    RECORD.FILE,
                                    SOURCE_RECORD.FACTS,
                                    SOURCE_RECORD.CAUTIONS,
                                    SOURCE_RECORD.ENDED_ON)
                            .from(RECORD)
                            .join(SOURCE_RECORD)
                            .on(SOURCE_RECORD.ID.eq(RECORD.ID))
                            .where(RECORD.TYPE.eq(records.types().of(Entities.SOURCE_RECORD)))
                            .and(records.reading().held(sql))
                            .orderBy(RECORD.FILE);
            var walk = new Walk(visitor, json);
            try (var cursor = rows.fetchLazy()) {
                cursor.forEach(row ->
                        walk.row(
                                Math.toIntExact(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4() == null));
            }
            walk.end();
            return true;
        });
    }

    @Override
    public List<Entry> entries(List<Integer> numbers) {
        backlog.ready(numbers);
        return database.read(sql -> {
            var files = numbers.stream().map(Integer::longValue).distinct().toList();
            var persons = persons(sql, files);
            var sources = byFile(records.reading().read(sql, Entities.SOURCE_RECORD, files));
            var services = byFile(records.reading().read(sql, Entities.INVOLVEMENT, files));
            return numbers.stream()
                    .filter(persons::containsKey)
                    .map(number ->
                            entry(
                                    number,
                                    Objects.requireNonNull(persons.get(number)),
                                    sources.getOrDefault(number, List.of()),
                                    services.getOrDefault(number, List.of())))
                    .toList();
        });
    }

    /// Only those whom the laptop holds. Those who turned out to be somebody lie in that file too.
    private Map<Integer, UUID> persons(DSLContext sql, List<Long> files) {
        return sql.select(FILE.ID, FILE.FILE_ID)
                .from(RECORD)
                .join(FILE)
                .on(FILE.ID.eq(RECORD.FILE))
                .where(RECORD.TYPE.eq(records.types().of(Entities.PERSON)))
                .and(RECORD.FILE.in(files))
                .and(RECORD.REC_ID.eq(FILE.FILE_ID))
                .and(records.reading().held(sql))
                .fetchMap(row -> Math.toIntExact(row.value1()), row -> Uuids.of(row.value2()));
    }

    private static Entry entry(
            int number,
            UUID person,
            List<InFile<SourceRecord>> sources,
            List<InFile<Involvement>> involvements) {
        return new Entry(
                number,
                person,
                sources.stream().map(InFile::record).toList(),
                services(involvements));
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
