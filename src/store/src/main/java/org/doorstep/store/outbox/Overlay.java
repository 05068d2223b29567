package org.doorstep.store.outbox;

import static org.doorstep.store.db.Tables.BASE;
import static org.doorstep.store.db.Tables.OUTBOX;
import static org.doorstep.store.db.Tables.OVERLAY;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.TYPE;
import static org.jooq.impl.DSL.boolAnd;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.registry.EntityType.Delivery;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.OpText;
import org.doorstep.protocol.sync.Preview;
import org.doorstep.protocol.sync.Preview.Own;
import org.doorstep.protocol.sync.Preview.View;
import org.doorstep.protocol.sync.RecordLine;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Failures;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// The officer's own work, folded over what the hub says until a checkpoint brings it from there:
/// so nothing that was saved goes out of sight in between.
///
/// Only records with such work have a row in `base`; what `record` holds of them is the view.
public final class Overlay {

    private static final List<String> DELIVERED =
            Entities.ALL.stream()
                    .filter(type -> type.delivery() == Delivery.BUCKETS)
                    .map(EntityType::name)
                    .toList();

    private static final String DONE = "delete from overlay where rec_id = ?";
    private static final String UNCOVERED = "delete from base where record = ?";

    private final Records records;
    private final Json json;
    private final OpText text;
    private final Preview preview;

    public Overlay(Records records) {
        this.records = records;
        this.json = records.json();
        this.text = new OpText(json);
        this.preview = new Preview(json);
    }

    /// The records that have own work over them, and of each whether all of it comes from the hub
    /// with this revision.
    ///
    /// @param upTo the revision, or a negative number if none is being taken
    public Map<UUID, Boolean> records(DSLContext sql, long upTo) {
        var comes = boolAnd(OVERLAY.VISIBLE.isNotNull().and(OVERLAY.VISIBLE.le(upTo)));
        return sql.select(OVERLAY.REC_ID, comes)
                .from(OVERLAY)
                .groupBy(OVERLAY.REC_ID)
                .fetchMap(row -> Uuids.of(row.value1()), row -> row.value2());
    }

    /// The hub says this of a record, and with it all own work over the record has come: from now
    /// on it reads as the hub says.
    ///
    /// @param number the record's
    public void brought(Transaction transaction, Put line, long number, byte[] hash) {
        var writer = records.writing(transaction);
        writer.update(number, line.type(), line.header(), line.body(), hash);
        writer.hide(number, false);
        try {
            var own = transaction.prepared(DONE);
            own.setBytes(1, Uuids.bytes(line.id()));
            own.executeUpdate();
            var base = transaction.prepared(UNCOVERED);
            base.setLong(1, number);
            base.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /// Whether an op that waits is not folded over what it changes.
    static Condition lacks(Field<byte[]> opId) {
        return notExists(
                selectOne()
                        .from(OVERLAY)
                        .where(OVERLAY.OP_ID.eq(opId))
                        .and(OVERLAY.VISIBLE.isNull()));
    }

    /// The officer has saved this, or it waits again.
    void add(Transaction transaction, UUID opId, List<Change> changes) {
        for (var change : changes) {
            remember(transaction, change.record());
            transaction
                    .sql()
                    .insertInto(OVERLAY)
                    .set(OVERLAY.OP_ID, Uuids.bytes(opId))
                    .set(OVERLAY.REC_ID, Uuids.bytes(change.record()))
                    .set(OVERLAY.CHANGE, text.write(List.of(change)))
                    .onConflict(OVERLAY.REC_ID, OVERLAY.OP_ID)
                    .doUpdate()
                    .setNull(OVERLAY.VISIBLE)
                    .execute();
            show(transaction, change.record(), true);
        }
    }

    /// What the officer added and the hub refused is in sight again.
    void showAgain(Transaction transaction, List<Change> refused) {
        var writer = records.writing(transaction);
        for (var change : refused) {
            if (change instanceof Insert insert && writer.find(insert.record()).isEmpty()) {
                writer.insert(insert.type(), insert.header(), insert.body());
            }
        }
    }

    /// The hub has taken the op, but for these changes.
    void settle(Transaction transaction, UUID opId, long visible, Collection<UUID> refused) {
        drop(transaction, opId, refused);
        transaction
                .sql()
                .update(OVERLAY)
                .set(OVERLAY.VISIBLE, visible)
                .where(OVERLAY.OP_ID.eq(Uuids.bytes(opId)))
                .execute();
        showAll(transaction, OVERLAY.OP_ID.eq(Uuids.bytes(opId)));
    }

    /// The hub has taken nothing of the op: the hub's own values are shown again. A record that the
    /// officer added stays in sight.
    void drop(Transaction transaction, UUID opId) {
        drop(transaction, opId, touched(transaction.sql(), OVERLAY.OP_ID.eq(Uuids.bytes(opId))));
    }

    /// Everything up to this revision has come from the hub.
    ///
    /// @return how many records were wiped
    public int reached(Transaction transaction, long revision) {
        var come = OVERLAY.VISIBLE.le(revision);
        var touched = touched(transaction.sql(), come);
        transaction.sql().deleteFrom(OVERLAY).where(come).execute();
        touched.forEach(record -> show(transaction, record, false));
        return touched.stream().mapToInt(record -> forgetUntold(transaction.sql(), record)).sum();
    }

    /// What the officer added and the hub took but does not send is not theirs to see: a note about
    /// somebody whose file is held more closely than they are cleared for. What stays at the hub
    /// for everybody, as looks do, stays here with its file.
    private static int forgetUntold(DSLContext sql, UUID record) {
        return sql.deleteFrom(RECORD)
                .where(RECORD.REC_ID.eq(Uuids.bytes(record)))
                .and(RECORD.TYPE.in(select(TYPE.ID).from(TYPE).where(TYPE.NAME.in(DELIVERED))))
                .and(notExists(selectOne().from(OVERLAY).where(OVERLAY.REC_ID.eq(RECORD.REC_ID))))
                .and(
                        notExists(
                                selectOne()
                                        .from(RECORD_BUCKET)
                                        .where(RECORD_BUCKET.RECORD.eq(RECORD.ID))))
                .execute();
    }

    /// The revisions of another epoch mean nothing: what the hub has of the officer's work comes
    /// with the next fill.
    public void begunAnew(Transaction transaction) {
        transaction
                .sql()
                .update(OVERLAY)
                .set(OVERLAY.VISIBLE, 0L)
                .where(OVERLAY.VISIBLE.isNotNull())
                .execute();
    }

    /// The hub says this of a record that has own work over it.
    ///
    /// @param number the record's
    /// @param replace whether to believe the hub also where it goes back
    public void told(Transaction transaction, Put line, long number, boolean replace) {
        var sql = transaction.sql();
        var before = base(sql, number);
        if (before == null || replace || line.header().version() >= before.header().version()) {
            sql.deleteFrom(BASE).where(BASE.RECORD.eq(number)).execute();
            keep(sql, number, new View(line.type(), line.header(), line.body(), false));
        }
        show(transaction, line.id(), true);
    }

    /// What the officer added and the hub has not answered is shown again, where a purge of what
    /// the hub said of it took it out of a file that is still held.
    public void showAdded(Transaction transaction) {
        var known = selectOne().from(RECORD).where(RECORD.REC_ID.eq(OVERLAY.REC_ID));
        for (var record : touched(transaction.sql(), notExists(known))) {
            var own = own(transaction.sql(), record);
            if (own.getFirst().change() instanceof Insert insert
                    && records.writing(transaction).hasFile(insert.header().file())) {
                show(transaction, record, true);
            }
        }
    }

    private void drop(Transaction transaction, UUID opId, Collection<UUID> touched) {
        transaction
                .sql()
                .deleteFrom(OVERLAY)
                .where(OVERLAY.OP_ID.eq(Uuids.bytes(opId)))
                .and(OVERLAY.REC_ID.in(touched.stream().map(Uuids::bytes).toList()))
                .execute();
        touched.forEach(record -> show(transaction, record, false));
    }

    private static Set<UUID> touched(DSLContext sql, Condition which) {
        return sql.selectDistinct(OVERLAY.REC_ID).from(OVERLAY).where(which).fetch().stream()
                .map(row -> Uuids.of(row.value1()))
                .collect(Collectors.toSet());
    }

    private void showAll(Transaction transaction, Condition which) {
        touched(transaction.sql(), which).forEach(record -> show(transaction, record, false));
    }

    /// Keeps what the hub said last, before own work covers it.
    private void remember(Transaction transaction, UUID record) {
        var sql = transaction.sql();
        if (sql.fetchExists(OVERLAY, OVERLAY.REC_ID.eq(Uuids.bytes(record)))) {
            return;
        }
        records.writing(transaction)
                .find(record)
                .filter(known -> known.version() > 0)
                .ifPresent(known ->
                        keep(sql, known.number(), records.reading().view(sql, known.number())));
    }

    private void keep(DSLContext sql, long number, View view) {
        var line = RecordLine.of(view.type(), view.header(), json.tree(view.body()));
        sql.insertInto(BASE).set(BASE.RECORD, number).set(BASE.LINE, json.write(line)).execute();
    }

    /// Writes what is to be seen of a record.
    ///
    /// @param add whether to write it where it is not there
    private void show(Transaction transaction, UUID record, boolean add) {
        var sql = transaction.sql();
        var writer = records.writing(transaction);
        var known = writer.find(record).orElse(null);
        var base = known == null ? null : base(sql, known.number());
        var own = own(sql, record);
        var view = preview.of(base, own).orElse(null);
        if (view == null || (known == null && !add)) {
            return;
        }
        if (Entities.isDraft(view.type())) {
            transaction.touch(Topic.DRAFTS);
        } else if (!view.type().equals(Entities.LOOK.name())) {
            transaction.touch(Topic.TIMELINE);
        }
        var number =
                known == null
                        ? writer.insert(view.type(), view.header(), view.body())
                        : known.number();
        if (known != null) {
            writer.update(number, view.type(), view.header(), view.body());
        }
        writer.hide(number, view.deleted());
        if (own.isEmpty()) {
            sql.deleteFrom(BASE).where(BASE.RECORD.eq(number)).execute();
        }
    }

    private @Nullable View base(DSLContext sql, long number) {
        var row = sql.selectFrom(BASE).where(BASE.RECORD.eq(number)).fetchOne();
        if (row == null) {
            return null;
        }
        var line = json.read(row.getLine(), RecordLine.class);
        return new View(line.type(), line.header(), json.write(line.body()), false);
    }

    /// What the hub took came before what still waits.
    private List<Own> own(DSLContext sql, UUID record) {
        return sql
                .select(OVERLAY.CHANGE, OVERLAY.VISIBLE)
                .from(OVERLAY)
                .leftJoin(OUTBOX)
                .on(OUTBOX.OP_ID.eq(OVERLAY.OP_ID))
                .where(OVERLAY.REC_ID.eq(Uuids.bytes(record)))
                .orderBy(OVERLAY.VISIBLE.isNull(), OUTBOX.SEQ, OVERLAY.N)
                .fetch()
                .stream()
                .map(row -> new Own(text.read(row.value1()).getFirst(), row.value2() != null))
                .toList();
    }
}
