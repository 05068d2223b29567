package org.doorstep.store.record;

import static java.util.Objects.requireNonNull;
import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.PERSON;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.TYPE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.protocol.sync.Preview.View;
import org.doorstep.store.db.DefaultSchema;
import org.doorstep.store.rows.BodyTable;
import org.doorstep.store.rows.BodyTables;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Row;
import org.doorstep.store.rows.Uuids;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads records of any type, as far as they count as held.
public final class RecordReader {

    private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);

    private final BodyTables tables;
    private final Types types;

    public RecordReader(BodyTables tables, Types types) {
        this.tables = tables;
        this.types = types;
    }

    /// The number of a person's file; empty if the laptop does not hold it.
    public OptionalLong heldFile(DSLContext sql, UUID person) {
        var found =
                sql.select(FILE.ID)
                        .from(FILE)
                        .where(FILE.FILE_ID.eq(Uuids.bytes(person)))
                        .and(exists(heldPersonOf(FILE)))
                        .fetchOne();
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.value1());
    }

    /// The people of these files whom the laptop holds, by the file's number. Those who turned out
    /// to be somebody lie in that file too.
    public Map<Integer, UUID> heldPeople(DSLContext sql, Collection<Long> files) {
        return sql.select(FILE.ID, FILE.FILE_ID)
                .from(RECORD)
                .join(FILE)
                .on(FILE.ID.eq(RECORD.FILE))
                .where(RECORD.TYPE.eq(types.of(Entities.PERSON)))
                .and(RECORD.FILE.in(files))
                .and(RECORD.REC_ID.eq(FILE.FILE_ID))
                .and(held(sql))
                .fetchMap(row -> Math.toIntExact(row.value1()), row -> Uuids.of(row.value2()));
    }

    /// Whom a person turned out to be, after as many mergers as there were; empty if they stand for
    /// themselves or the laptop does not hold whom they turned out to be.
    public Optional<UUID> survivor(DSLContext sql, UUID person) {
        var met = new HashSet<UUID>();
        var last = person;
        for (var next = Optional.of(person); next.isPresent() && met.add(next.get()); ) {
            last = next.get();
            next = mergedInto(sql, last);
        }
        return last.equals(person) || heldFile(sql, last).isEmpty()
                ? Optional.empty()
                : Optional.of(last);
    }

    private Optional<UUID> mergedInto(DSLContext sql, UUID person) {
        return sql.select(PERSON.MERGED_INTO)
                .from(PERSON)
                .join(RECORD)
                .on(RECORD.ID.eq(PERSON.ID))
                .where(RECORD.REC_ID.eq(Uuids.bytes(person)))
                .and(PERSON.MERGED_INTO.isNotNull())
                .and(held(sql))
                .fetchOptional(row -> Uuids.of(row.value1()));
    }

    /// Which of these files have records of any of these types, held or not.
    public List<Long> having(
            DSLContext sql, Collection<EntityType<?>> among, Collection<Long> files) {
        return sql.selectDistinct(RECORD.FILE)
                .from(RECORD)
                .where(RECORD.TYPE.in(among.stream().map(types::of).toList()))
                .and(RECORD.FILE.in(files))
                .fetch(RECORD.FILE);
    }

    /// The records of one type in these files, in order of file and arrival.
    public <T> List<InFile<T>> read(DSLContext sql, EntityType<T> type, List<Long> files) {
        return readOf(sql, type, RECORD.FILE.in(files));
    }

    /// Every record of one type, in order of file and arrival: for types of which there are few.
    public <T> List<InFile<T>> readAll(DSLContext sql, EntityType<T> type) {
        return readOf(sql, type, noCondition());
    }

    /// The few records of one type of which something holds, in order of file and arrival.
    ///
    /// @param which on the columns of `record` and of the type's own table; has an index of its
    ///   own, which is used in place of that of the type
    public <T> List<InFile<T>> readWhere(DSLContext sql, EntityType<T> type, Condition which) {
        return read(sql, type, RECORD.TYPE.plus(0L).eq(types.of(type)).and(which));
    }

    /// The records of one type of which something holds, in order of file and arrival: for types of
    /// which the laptop has not many more.
    ///
    /// @param which on the columns of `record` and of the type's own table
    public <T> List<InFile<T>> readAmong(DSLContext sql, EntityType<T> type, Condition which) {
        return readOf(sql, type, which);
    }

    private <T> List<InFile<T>> readOf(DSLContext sql, EntityType<T> type, Condition which) {
        return read(sql, type, RECORD.TYPE.eq(types.of(type)).and(which));
    }

    /// The record of that id; empty if there is none of that type.
    public <T> Optional<Recorded<T>> one(DSLContext sql, EntityType<T> type, UUID id) {
        return read(sql, type, RECORD.REC_ID.eq(Uuids.bytes(id))).stream()
                .map(InFile::record)
                .findFirst();
    }

    private <T> List<InFile<T>> read(DSLContext sql, EntityType<T> type, Condition which) {
        var table = tables.of(type);
        var body = bodyOf(type);
        var id = id(body);
        var fields = new ArrayList<Field<?>>();
        fields.add(RECORD.REC_ID);
        fields.add(FILE.FILE_ID);
        fields.add(RECORD.CATEGORY);
        fields.add(RECORD.SENSITIVITY);
        fields.add(RECORD.VERSION);
        fields.add(RECORD.AUTHOR);
        fields.add(RECORD.OBSERVED_AT);
        fields.add(RECORD.RECORDED_AT);
        fields.add(RECORD.FILE);
        fields.add(RECORD.EXTRAS);
        table.columns().forEach(column -> fields.add(column(body, column.name())));
        var found = new ArrayList<InFile<T>>();
        sql.select(fields)
                .from(RECORD)
                .join(FILE)
                .on(FILE.ID.eq(RECORD.FILE))
                .join(body)
                .on(id.eq(RECORD.ID))
                .where(which)
                .and(held(sql))
                .orderBy(RECORD.FILE, RECORD.ID)
                .forEach(row -> toRecord(table, row).ifPresent(found::add));
        return found;
    }

    /// That a record counts as held: what the officer deleted does not, nor do rows of a bucket
    /// that is still being filled, which costs nothing while none is.
    public Condition held(DSLContext sql) {
        var there = RECORD.DELETED.eq(0L);
        var filling = sql.fetchExists(BUCKET, BUCKET.SHOWN.eq(0L));
        if (!filling) {
            return there;
        }
        var own = RECORD_BUCKET.RECORD.eq(RECORD.ID);
        return there.and(
                notExists(selectOne().from(RECORD_BUCKET).where(own))
                        .or(
                                exists(
                                        selectOne()
                                                .from(RECORD_BUCKET)
                                                .join(BUCKET)
                                                .on(BUCKET.ID.eq(RECORD_BUCKET.BUCKET))
                                                .where(own)
                                                .and(BUCKET.SHOWN.eq(1L)))));
    }

    /// A record of whatever type as it is written.
    public View view(DSLContext sql, long number) {
        var row =
                sql.select()
                        .from(RECORD)
                        .join(FILE)
                        .on(FILE.ID.eq(RECORD.FILE))
                        .join(TYPE)
                        .on(TYPE.ID.eq(RECORD.TYPE))
                        .where(RECORD.ID.eq(number))
                        .fetchSingle();
        var type = row.get(TYPE.NAME);
        var deleted = row.get(RECORD.DELETED) == 1;
        return new View(type, header(row), body(sql, type, row, number), deleted);
    }

    private String body(DSLContext sql, String type, Record row, long number) {
        var extras = row.get(RECORD.EXTRAS);
        var table = tables.named(type);
        if (table.isEmpty()) {
            return requireNonNull(extras);
        }
        var columns = table.get().columns();
        var body = requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(type));
        var found =
                sql.select(columns.stream().map(column -> column(body, column.name())).toList())
                        .from(body)
                        .where(id(body).eq(number))
                        .fetchSingle();
        var values = new ArrayList<@Nullable Object>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.add(found.get(i));
        }
        return table.get().join(new Row(values, extras));
    }

    /// @param file the file's number
    public record InFile<T>(int file, Recorded<T> record) {}

    /// The person's own record: those who turned out to be this person lie in the file too. It is
    /// in a bucket that is shown; or in none, while whom the officer registered has not come back
    /// from the hub.
    private org.jooq.Select<?> heldPersonOf(org.doorstep.store.db.tables.File file) {
        return selectOne()
                .from(RECORD)
                .leftJoin(RECORD_BUCKET)
                .on(RECORD_BUCKET.RECORD.eq(RECORD.ID))
                .leftJoin(BUCKET)
                .on(BUCKET.ID.eq(RECORD_BUCKET.BUCKET))
                .where(RECORD.TYPE.eq(types.of(Entities.PERSON)))
                .and(RECORD.FILE.eq(file.ID))
                .and(RECORD.REC_ID.eq(file.FILE_ID))
                .and(RECORD_BUCKET.RECORD.isNull().or(BUCKET.SHOWN.eq(1L)));
    }

    private static <T> Optional<InFile<T>> toRecord(BodyTable<T> table, Record row) {
        var values = new ArrayList<@Nullable Object>(table.columns().size());
        var first = row.size() - table.columns().size();
        for (int i = first; i < row.size(); i++) {
            values.add(row.get(i));
        }
        var body = table.read(new Row(values, row.get(RECORD.EXTRAS)));
        if (body.isEmpty()) {
            LOG.warn("a {} of a newer build is kept, but cannot be shown", table.name());
        }
        var file = Math.toIntExact(row.get(RECORD.FILE));
        return body.map(value -> new InFile<>(file, new Recorded<>(header(row), value)));
    }

    /// The header in a row of `record` joined with `file`.
    public static Header header(Record row) {
        return new Header(
                Uuids.of(row.get(RECORD.REC_ID)),
                Uuids.of(row.get(FILE.FILE_ID)),
                Category.parse(row.get(RECORD.CATEGORY)),
                Sensitivity.ofLevel(Math.toIntExact(row.get(RECORD.SENSITIVITY))),
                Math.toIntExact(row.get(RECORD.VERSION)),
                row.get(RECORD.AUTHOR),
                Moments.of(row.get(RECORD.OBSERVED_AT)),
                Moments.of(row.get(RECORD.RECORDED_AT)));
    }

    private static Table<?> bodyOf(EntityType<?> type) {
        return requireNonNull(DefaultSchema.DEFAULT_SCHEMA.getTable(type.name()));
    }

    private static Field<Long> id(Table<?> body) {
        return requireNonNull(body.field("id", SQLDataType.BIGINT));
    }

    private static Field<?> column(Table<?> body, String name) {
        return Arrays.stream(body.fields())
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
