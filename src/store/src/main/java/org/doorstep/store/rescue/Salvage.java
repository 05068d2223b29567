package org.doorstep.store.rescue;

import static org.doorstep.store.db.Tables.ANSWER;
import static org.doorstep.store.db.Tables.DRAFT;
import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.NOTE;
import static org.doorstep.store.db.Tables.OUTBOX;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.SETTING;

import java.nio.BufferUnderflowException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.protocol.sync.OpText;
import org.doorstep.protocol.sync.RecordLine;
import org.doorstep.store.db.tables.records.AnswerRecord;
import org.doorstep.store.db.tables.records.SettingRecord;
import org.doorstep.store.record.RecordReader;
import org.doorstep.store.rescue.Rescued.AnswerText;
import org.doorstep.store.rescue.Rescued.DraftText;
import org.doorstep.store.rescue.Rescued.Op;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Cipher;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectOrderByStep;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what it can of a damaged database: each table from both ends up to the damage, first the
/// whole pages alone, then also those that fail their authentication, as far as they make sense.
public final class Salvage {

    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);
    private static final String OFFICER = "officer";
    private static final String CHANGES = "changes";

    /// The schemas from which on ops hold changes, answers are kept, and notes and drafts say more
    /// than their text.
    private static final int WITH_CHANGES = 4;

    private static final int WITH_ANSWERS = 11;

    private static final int WITH_ALL_OF_A_NOTE = 22;

    private static final List<Field<?>> MORE_OF_A_NOTE =
            List.of(
                    NOTE.WHY,
                    NOTE.TOGETHER,
                    NOTE.KIND,
                    NOTE.TYPE,
                    NOTE.HAPPENED_ON,
                    NOTE.HAPPENED_AT,
                    NOTE.SIGNIFICANCE);

    private final Json json;
    private final OpText text;
    private final Ids ids;
    private final Map<UUID, Op> ops = new LinkedHashMap<>();
    private final Map<UUID, DraftText> drafts = new LinkedHashMap<>();
    private final Map<List<Object>, AnswerText> answers = new LinkedHashMap<>();
    private final Map<String, String> settings = new LinkedHashMap<>();

    public Salvage(Json json, Ids ids) {
        this.json = json;
        this.text = new OpText(json);
        this.ids = ids;
    }

    /// Reads what was not read before.
    ///
    /// @return false if the file could not be read at all
    public boolean read(Cipher cipher) {
        var whole = read(cipher, true);
        return read(cipher, false) || whole;
    }

    /// All that was read.
    public Rescued rescued() {
        var rest = new LinkedHashMap<>(settings);
        var officer = rest.remove(OFFICER);
        return new Rescued(
                officer,
                List.copyOf(ops.values()),
                List.copyOf(drafts.values()),
                List.copyOf(answers.values()),
                rest);
    }

    private boolean read(Cipher cipher, boolean wholePagesAlone) {
        try (var connection = cipher.rescuer(wholePagesAlone)) {
            var sql = DSL.using(connection, SQLDialect.SQLITE);
            // Fails if the first page does: then no table can be found.
            sql.fetchValue("select count(*) from sqlite_schema");
            fromBothEnds(ops(sql), OUTBOX.ID, this::op);
            fromBothEnds(drafts(sql), DRAFT.PERSON, this::draft);
            fromBothEnds(sql.selectFrom(SETTING), SETTING.KEY, this::setting);
            if (version(sql) >= WITH_ANSWERS) {
                fromBothEnds(sql.selectFrom(ANSWER), ANSWER.PERSON, this::answer);
            }
            var inOps = recordsInOps();
            fromBothEnds(waitingNotes(sql), RECORD.ID, row -> noteWithoutOp(row, inOps));
            return true;
        } catch (SQLException | DataAccessException e) {
            LOG.warn("the damaged store cannot be opened (authenticated: {})", wholePagesAlone);
            return false;
        }
    }

    private <R extends Record> void fromBothEnds(
            SelectOrderByStep<R> query, Field<?> key, Consumer<R> taker) {
        for (var order : List.of(key.asc(), key.desc())) {
            try (var rows = query.orderBy(order).fetchLazy()) {
                rows.forEach(row -> tryToTake(row, taker));
                return;
            } catch (DataAccessException damage) {
                LOG.warn("a table of the damaged store breaks off");
            }
        }
    }

    /// What was read from a page that fails its authentication need not make sense.
    private static <R extends Record> void tryToTake(R row, Consumer<R> taker) {
        try {
            taker.accept(row);
        } catch (ProtocolException
                | IllegalArgumentException
                | DateTimeException
                | BufferUnderflowException e) {
            LOG.warn("a row of the damaged store makes no sense");
        }
    }

    /// The store may be one that this build has not yet brought up to date.
    private static SelectOrderByStep<Record> ops(DSLContext sql) {
        var changes = isBeforeChanges(sql) ? "inserts" : "changes";
        return sql.select(
                        List.of(
                                OUTBOX.OP_ID,
                                DSL.field(DSL.name(changes), String.class).as(CHANGES),
                                OUTBOX.SAVED_AT))
                .from(OUTBOX);
    }

    private static boolean isBeforeChanges(DSLContext sql) {
        return version(sql) < WITH_CHANGES;
    }

    private static int version(DSLContext sql) {
        return sql.fetchSingle("pragma user_version").get(0, Integer.class);
    }

    private void op(Record row) {
        var changes = changes(row.get(CHANGES, String.class));
        var id = Uuids.of(row.get(OUTBOX.OP_ID));
        ops.putIfAbsent(id, new Op(id, text.write(changes), row.get(OUTBOX.SAVED_AT)));
    }

    /// In the first stores an op was a list of records to add.
    private List<Change> changes(String written) {
        if (!json.tree(written).path(0).has("author")) {
            return text.read(written);
        }
        return Arrays.stream(json.read(written, RecordLine[].class))
                .<Change>map(
                        line -> new Insert(line.type(), line.header(), json.write(line.body())))
                .toList();
    }

    private static SelectOrderByStep<Record> drafts(DSLContext sql) {
        var fields =
                new ArrayList<Field<?>>(
                        List.of(DRAFT.PERSON, DRAFT.SERVICE, DRAFT.TEXT, DRAFT.KEPT_AT));
        if (version(sql) >= WITH_ALL_OF_A_NOTE) {
            fields.add(DRAFT.ABOUT);
        }
        return sql.select(fields).from(DRAFT);
    }

    private void draft(Record row) {
        var service = row.get(DRAFT.SERVICE);
        Category.parse(service);
        var person = Uuids.of(row.get(DRAFT.PERSON));
        var about = row.field(DRAFT.ABOUT) == null ? null : row.get(DRAFT.ABOUT);
        drafts.putIfAbsent(
                person,
                new DraftText(person, service, row.get(DRAFT.TEXT), row.get(DRAFT.KEPT_AT), about));
    }

    private void answer(AnswerRecord row) {
        var answer =
                new AnswerText(
                        Uuids.of(row.getPerson()),
                        row.getForm(),
                        row.getName(),
                        row.getValue(),
                        row.getKeptAt());
        answers.putIfAbsent(List.of(answer.person(), answer.form(), answer.name()), answer);
    }

    private void setting(SettingRecord row) {
        settings.putIfAbsent(row.getKey(), row.getValue());
    }

    private static SelectOrderByStep<Record> waitingNotes(DSLContext sql) {
        var fields =
                new ArrayList<Field<?>>(
                        List.of(
                                RECORD.REC_ID,
                                FILE.FILE_ID,
                                RECORD.CATEGORY,
                                RECORD.SENSITIVITY,
                                RECORD.VERSION,
                                RECORD.AUTHOR,
                                RECORD.OBSERVED_AT,
                                RECORD.RECORDED_AT,
                                NOTE.SERVICE,
                                NOTE.TEXT,
                                NOTE.CORRECTS));
        if (version(sql) >= WITH_ALL_OF_A_NOTE) {
            fields.addAll(MORE_OF_A_NOTE);
        }
        return sql.select(fields)
                .from(RECORD)
                .join(FILE)
                .on(FILE.ID.eq(RECORD.FILE))
                .join(NOTE)
                .on(NOTE.ID.eq(RECORD.ID))
                .where(RECORD.VERSION.eq(0L));
    }

    /// A waiting note whose op was lost gets a new one.
    private void noteWithoutOp(Record row, Set<UUID> inOps) {
        var header = RecordReader.header(row);
        if (inOps.contains(header.id())) {
            return;
        }
        var insert = new Insert(Entities.NOTE.name(), header, json.write(note(row)));
        var op = new Op(ids.next(), text.write(List.of(insert)), row.get(RECORD.RECORDED_AT));
        ops.put(op.opId(), op);
        inOps.add(header.id());
    }

    private static Note note(Record row) {
        var service = Category.parse(row.get(NOTE.SERVICE));
        var corrects = id(row.get(NOTE.CORRECTS));
        if (row.field(NOTE.KIND) == null) {
            return new Note(service, row.get(NOTE.TEXT), corrects);
        }
        var day = row.get(NOTE.HAPPENED_ON);
        var time = row.get(NOTE.HAPPENED_AT);
        return new Note(
                service,
                row.get(NOTE.TEXT),
                corrects,
                row.get(NOTE.WHY),
                id(row.get(NOTE.TOGETHER)),
                row.get(NOTE.KIND),
                row.get(NOTE.TYPE),
                day == null ? null : LocalDate.parse(day),
                time == null ? null : LocalTime.parse(time),
                row.get(NOTE.SIGNIFICANCE));
    }

    private static @Nullable UUID id(byte @Nullable [] bytes) {
        return bytes == null ? null : Uuids.of(bytes);
    }

    private Set<UUID> recordsInOps() {
        return ops.values().stream()
                .flatMap(op -> text.read(op.changes()).stream())
                .map(Change::record)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
