package org.doorstep.store.draft;

import static org.doorstep.store.db.Tables.KEPT_BACK;
import static org.doorstep.store.db.Tables.OVERLAY;
import static org.doorstep.store.db.Tables.REPLICA;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.draft.Begun.Kept;
import org.doorstep.store.draft.Begun.Making;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;

/// Queues drafts for the hub, each as a whole.
final class Sending {

    private final Records records;
    private final Outbox outbox;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer whose store it is
    Sending(Records records, Outbox outbox, String author, Ids ids, InstantSource clock) {
        this.records = records;
        this.outbox = outbox;
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    /// Whether the hub takes drafts of that kind. Each took forms before any said what it takes.
    private static boolean isTaken(DSLContext sql, Begun kind) {
        return kind.type().equals(Entities.UNFINISHED)
                || sql.fetchSingle(REPLICA).getTakes().lines().anyMatch(kind.type().name()::equals);
    }

    /// Queues the whole of what is kept, unless the hub has it so.
    ///
    /// @param anyway whether also while the last of it still waits
    /// @return whether anything was queued
    boolean send(
            Transaction transaction,
            Begun kind,
            SentDrafts sent,
            UUID person,
            String form,
            Making making,
            Kept kept,
            boolean anyway) {
        var sql = transaction.sql();
        if (!isTaken(sql, kind)
                || records.reading().heldFile(sql, person).isEmpty()
                || sql.fetchExists(
                        KEPT_BACK,
                        KEPT_BACK.PERSON.eq(Uuids.bytes(person)).and(KEPT_BACK.FORM.eq(form)))
                || !making.maySend(sql, person, kept)) {
            return false;
        }
        var before = SentDrafts.of(sql, person, form);
        var there = sent.asSent(sql, before).orElse(null);
        if (there == null) {
            // What went with the file is somebody else's; what is newer is told besides.
            return (before == null || !sent.said(before, kept.typed()))
                    && insert(transaction, kind, sent, person, form, making, kept, List.of());
        }
        var id = there.header().id();
        var same = there.body().answers().equals(kept.typed());
        var moves = isHeldOtherwise(sql, person, making, kept, there.header());
        if (same && !moves || !anyway && waits(sql, id) || SentDrafts.wasRefused(sql, id)) {
            return false;
        }
        if (moves) {
            var ends = List.<Change>of(sent.deletion(there));
            return insert(transaction, kind, sent, person, form, making, kept, ends);
        }
        var made = there.body().with(Moments.of(kept.keptAt()), kept.typed());
        outbox.append(transaction, List.of(sent.amendment(there, made)));
        sent.remember(sql, person, form, id, kept.keptAt(), kept.typed());
        return true;
    }

    /// Whether it is for another service by now, or to be held more closely than it was sent: who
    /// may have had the former need not be who may have this.
    private static boolean isHeldOtherwise(
            DSLContext sql, UUID person, Making making, Kept kept, Header before) {
        return before.category() != making.service(kept)
                || making.level(sql, person, kept).compareTo(before.sensitivity()) > 0;
    }

    /// @param ends what it takes the place of
    private boolean insert(
            Transaction transaction,
            Begun kind,
            SentDrafts sent,
            UUID person,
            String form,
            Making making,
            Kept kept,
            List<Change> ends) {
        var sql = transaction.sql();
        var now = Moments.kept(clock.instant());
        var service = making.service(kept);
        var level = making.level(sql, person, kept);
        var header = new Header(ids.next(), person, service, level, 0, author, now, now);
        var body =
                new Unfinished(
                        List.of(author),
                        Moments.of(kept.begunAt()),
                        Moments.of(kept.keptAt()),
                        kept.name(),
                        making.title(kept),
                        service,
                        kept.typed());
        if (body.fault().isPresent()) {
            return false;
        }
        var changes = new ArrayList<>(ends);
        changes.add(new Insert(kind.type().name(), header, records.json().write(body)));
        outbox.append(transaction, changes);
        sent.remember(sql, person, form, header.id(), kept.keptAt(), kept.typed());
        return true;
    }

    /// What was sent and has no words any longer ends at the hub too.
    boolean erase(Transaction transaction, Begun kind, SentDrafts sent, UUID person, String form) {
        var sql = transaction.sql();
        var before = SentDrafts.of(sql, person, form);
        if (before == null) {
            return false;
        }
        sent.asSent(sql, before)
                .ifPresent(one -> outbox.append(transaction, List.of(sent.deletion(one))));
        SentDrafts.forget(sql, person, form);
        kind.renew(sql, person, form);
        transaction.touch(Topic.DRAFTS);
        return true;
    }

    private static boolean waits(DSLContext sql, UUID draft) {
        return sql.fetchExists(
                OVERLAY, OVERLAY.REC_ID.eq(Uuids.bytes(draft)).and(OVERLAY.VISIBLE.isNull()));
    }
}
