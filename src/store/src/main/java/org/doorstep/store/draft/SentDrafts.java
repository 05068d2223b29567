package org.doorstep.store.draft;

import static org.doorstep.store.db.Tables.BUCKET;
import static org.doorstep.store.db.Tables.OUTBOX;
import static org.doorstep.store.db.Tables.RECORD;
import static org.doorstep.store.db.Tables.RECORD_BUCKET;
import static org.doorstep.store.db.Tables.REPLICA;
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
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.EntityType;
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

/// Which record what is kept under a name became at the hub, of one kind.
public final class SentDrafts {

    /// How the scope of what an officer has begun begins.
    private static final String DRAFTS = "drafts-";

    private final EntityType<Unfinished> type;
    private final Records records;
    private final Fields fields;
    private final String author;
    private final InstantSource clock;

    /// @param author id of the officer whose store it is
    public SentDrafts(
            EntityType<Unfinished> type, Records records, String author, InstantSource clock) {
        this.type = type;
        this.records = records;
        this.fields = new Fields(records.json());
        this.author = author;
        this.clock = clock;
    }

    /// What that was last sent as; null if it never was.
    static @Nullable SentDraftRecord of(DSLContext sql, UUID person, String form) {
        return sql.fetchOne(
                SENT_DRAFT,
                SENT_DRAFT.PERSON.eq(Uuids.bytes(person)).and(SENT_DRAFT.FORM.eq(form)));
    }

    static void forget(DSLContext sql, UUID person, String form) {
        sql.deleteFrom(SENT_DRAFT)
                .where(SENT_DRAFT.PERSON.eq(Uuids.bytes(person)))
                .and(SENT_DRAFT.FORM.eq(form))
                .execute();
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
        return records.reading().readWhere(sql, type, RECORD.REC_ID.eq(Uuids.bytes(draft))).stream()
                .map(InFile::record)
                .filter(one -> one.body().owner().equals(author))
                .findFirst();
    }

    /// What is kept here as the hub has it: still the officer's, and nobody wrote into it since.
    Optional<Recorded<Unfinished>> asSent(DSLContext sql, @Nullable SentDraftRecord sent) {
        return sent == null
                ? Optional.empty()
                : asSent(sql, sent, Uuids.of(sent.getRecId()))
                        .or(() -> asSent(sql, sent, beside(sql, sent)));
    }

    private Optional<Recorded<Unfinished>> asSent(
            DSLContext sql, SentDraftRecord sent, UUID draft) {
        return own(sql, draft).filter(one -> said(sent, one.body().answers()));
    }

    /// As which the hub keeps what came from this laptop after somebody else had written there.
    private UUID beside(DSLContext sql, SentDraftRecord sent) {
        return Unfinished.beside(
                Uuids.of(sent.getRecId()), author, Uuids.of(sql.fetchSingle(REPLICA).getDevice()));
    }

    /// Whether all that is kept here was sent, and the hub has it no longer so as this officer's.
    /// While what the officer has begun is on its way here, nobody can tell.
    ///
    /// @param typed what is kept
    /// @param sent what was sent last; null if nothing ever was
    boolean isElsewhere(
            DSLContext sql,
            UUID person,
            Map<String, String> typed,
            @Nullable SentDraftRecord sent) {
        return sent != null
                && said(sent, typed)
                && records.reading().heldFile(sql, person).isPresent()
                && asSent(sql, sent).isEmpty()
                && allHaveCome(sql)
                && !wasRefused(sql, Uuids.of(sent.getRecId()));
    }

    private static boolean allHaveCome(DSLContext sql) {
        var own = BUCKET.SCOPE.startsWith(DRAFTS);
        return sql.fetchExists(BUCKET, own) && !sql.fetchExists(BUCKET, own, BUCKET.FILLING.eq(1L));
    }

    /// Whether that draft is what the words here have become elsewhere.
    boolean follows(
            DSLContext sql,
            UUID person,
            Map<String, String> typed,
            @Nullable SentDraftRecord sent,
            Recorded<Unfinished> draft) {
        return sent != null
                && Uuids.of(sent.getRecId()).equals(draft.header().id())
                && draft.body().owner().equals(author)
                && isElsewhere(sql, person, typed, sent);
    }

    /// Whether the officer has yet to deal with it that the hub did not take it.
    static boolean wasRefused(DSLContext sql, UUID draft) {
        return sql.fetchExists(
                OUTBOX, OUTBOX.RESULT.isNotNull().and(OUTBOX.CHANGES.contains(draft.toString())));
    }

    /// The names of what in that person's file is the officer's to go on with.
    public List<String> handed(DSLContext sql, UUID person) {
        return of(sql, person).stream().map(one -> one.body().form()).toList();
    }

    private List<Recorded<Unfinished>> of(DSLContext sql, UUID person) {
        return there(sql, person).stream()
                .filter(one -> one.body().owner().equals(author))
                .toList();
    }

    /// The drafts in that file that the officer may read: what is or was theirs, and what the hub
    /// put among theirs. One that knows forms alone would put a note where all of the team get it.
    List<Recorded<Unfinished>> there(DSLContext sql, UUID person) {
        var file = records.reading().heldFile(sql, person);
        return file.isEmpty()
                ? List.of()
                : records.reading().read(sql, type, List.of(file.getAsLong())).stream()
                        .map(InFile::record)
                        .filter(one ->
                                one.body().wasEverOf(author) || isAmongTheirs(sql, one.header()))
                        .toList();
    }

    private static boolean isAmongTheirs(DSLContext sql, Header draft) {
        return sql.fetchExists(
                RECORD.join(RECORD_BUCKET)
                        .on(RECORD_BUCKET.RECORD.eq(RECORD.ID))
                        .join(BUCKET)
                        .on(BUCKET.ID.eq(RECORD_BUCKET.BUCKET)),
                RECORD.REC_ID.eq(Uuids.bytes(draft.id())),
                BUCKET.SCOPE.startsWith(DRAFTS));
    }

    /// Whether there are words that are not typed so.
    static boolean saysMore(Map<String, String> other, Map<String, String> typed) {
        return other.entrySet().stream()
                .filter(one -> !one.getKey().startsWith("."))
                .filter(one -> !one.getValue().isBlank())
                .anyMatch(one -> !one.getValue().equals(typed.get(one.getKey())));
    }

    /// Says what ends at the hub with what is kept under that name: what it became, and what lies
    /// beside and says no more than it, which would else be taken up the next time.
    ///
    /// @param form under which it is kept here
    /// @param name under which it travels
    /// @param typed what is kept, by the name of its field
    public List<Change> end(
            Transaction transaction,
            UUID person,
            String form,
            String name,
            Map<String, String> typed) {
        var sql = transaction.sql();
        var sent = asSent(sql, of(sql, person, form)).map(one -> one.header().id()).orElse(null);
        var ends =
                of(sql, person).stream()
                        .filter(one ->
                                one.header().id().equals(sent)
                                        || one.body().form().equals(name)
                                                && !saysMore(one.body().answers(), typed))
                        .map(this::deletion)
                        .toList();
        forget(sql, person, form);
        transaction.touch(Topic.DRAFTS);
        return ends;
    }

    /// Whether that is what was sent last.
    boolean said(SentDraftRecord sent, Map<String, String> typed) {
        return Arrays.equals(sent.getSaid(), hash(typed));
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
                        type.policy(),
                        seen.header().version(),
                        fields.of(records.json().write(seen.body())),
                        fields.of(records.json().write(made)),
                        fields));
    }
}
