package org.doorstep.store.form;

import static org.doorstep.store.db.Tables.ANSWER;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.SENT_DRAFT;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.merge.Edit;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Amendment;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Fields;
import org.doorstep.store.db.tables.records.SentDraftRecord;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Which record what is kept of a form became at the hub.
final class SentDrafts {

    private final Records records;
    private final Fields fields;
    private final String author;
    private final InstantSource clock;

    SentDrafts(Records records, String author, InstantSource clock) {
        this.records = records;
        this.fields = new Fields(records.json());
        this.author = author;
        this.clock = clock;
    }

    /// What that form was last sent as; null if it never was.
    static @Nullable SentDraftRecord of(DSLContext sql, UUID person, String form) {
        return sql.fetchOne(
                SENT_DRAFT,
                SENT_DRAFT.PERSON.eq(Uuids.bytes(person)).and(SENT_DRAFT.FORM.eq(form)));
    }

    /// @param keptAt microseconds
    /// @param typed what it says
    void remember(
            DSLContext sql,
            UUID person,
            String form,
            UUID draft,
            long keptAt,
            Map<String, String> typed) {
        sql.insertInto(SENT_DRAFT)
                .set(SENT_DRAFT.PERSON, Uuids.bytes(person))
                .set(SENT_DRAFT.FORM, form)
                .set(SENT_DRAFT.REC_ID, Uuids.bytes(draft))
                .set(SENT_DRAFT.KEPT_AT, keptAt)
                .set(SENT_DRAFT.SAID, hash(typed))
                .onConflict(SENT_DRAFT.PERSON, SENT_DRAFT.FORM)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /// That draft, while it is still the officer's to go on with.
    Optional<Recorded<Unfinished>> own(DSLContext sql, UUID draft) {
        return records
                .reading()
                .readWhere(sql, Entities.UNFINISHED, RECORD.REC_ID.eq(Uuids.bytes(draft)))
                .stream()
                .map(InFile::record)
                .filter(one -> one.body().owner().equals(author))
                .findFirst();
    }

    /// What is kept here as the hub has it: still the officer's, and nobody wrote into it since.
    Optional<Recorded<Unfinished>> asSent(DSLContext sql, @Nullable SentDraftRecord sent) {
        return sent == null
                ? Optional.empty()
                : own(sql, Uuids.of(sent.getRecId()))
                        .filter(one -> Arrays.equals(sent.getSaid(), hash(one.body().answers())));
    }

    /// The forms of that person that are the officer's to go on with.
    List<String> handed(DSLContext sql, UUID person) {
        return of(sql, person).stream().map(one -> one.body().form()).toList();
    }

    /// The drafts in that file that are the officer's to go on with.
    private List<Recorded<Unfinished>> of(DSLContext sql, UUID person) {
        var file = records.reading().heldFile(sql, person);
        return file.isEmpty()
                ? List.of()
                : records
                        .reading()
                        .read(sql, Entities.UNFINISHED, List.of(file.getAsLong()))
                        .stream()
                        .map(InFile::record)
                        .filter(one -> one.body().owner().equals(author))
                        .toList();
    }

    /// Whether there are words that are not typed so.
    static boolean saysMore(Map<String, String> other, Map<String, String> typed) {
        return other.entrySet().stream()
                .filter(one -> !one.getKey().startsWith("."))
                .filter(one -> !one.getValue().isBlank())
                .anyMatch(one -> !one.getValue().equals(typed.get(one.getKey())));
    }

    /// Ends what is kept of that form, and says what ends at the hub with it: what it became, and
    /// what lies beside and says no more than it, which would else be taken up the next time.
    List<Change> end(Transaction transaction, UUID person, String form) {
        var sql = transaction.sql();
        var sent = asSent(sql, of(sql, person, form)).map(one -> one.header().id()).orElse(null);
        var typed =
                sql.select(ANSWER.NAME, ANSWER.VALUE)
                        .from(ANSWER)
                        .where(ANSWER.PERSON.eq(Uuids.bytes(person)))
                        .and(ANSWER.FORM.eq(form))
                        .fetchMap(ANSWER.NAME, ANSWER.VALUE);
        var ends =
                of(sql, person).stream()
                        .filter(one -> one.body().form().equals(form))
                        .filter(one ->
                                one.header().id().equals(sent)
                                        || !saysMore(one.body().answers(), typed))
                        .map(this::deletion)
                        .toList();
        StoredAnswers.end(transaction, person, form);
        sql.deleteFrom(SENT_DRAFT)
                .where(SENT_DRAFT.PERSON.eq(Uuids.bytes(person)))
                .and(SENT_DRAFT.FORM.eq(form))
                .execute();
        transaction.touch(Topic.DRAFTS);
        return ends;
    }

    private byte[] hash(Map<String, String> typed) {
        return BodyHash.of(records.json().write(new TreeMap<>(typed)));
    }

    Change deletion(Recorded<Unfinished> draft) {
        return new Amendment(
                draft.header().id(),
                Moments.kept(clock.instant()),
                Edit.deletion(
                        draft.header().version(), fields.of(records.json().write(draft.body()))));
    }

    Change amendment(Recorded<Unfinished> seen, Unfinished made) {
        return new Amendment(
                seen.header().id(),
                Moments.kept(clock.instant()),
                Edit.between(
                        Entities.UNFINISHED.policy(),
                        seen.header().version(),
                        fields.of(records.json().write(seen.body())),
                        fields.of(records.json().write(made)),
                        fields));
    }
}
