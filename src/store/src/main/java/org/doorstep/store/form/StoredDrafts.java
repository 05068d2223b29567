package org.doorstep.store.form;

import static org.doorstep.store.db.Tables.ANSWER;
import static org.doorstep.store.db.Tables.COLLEAGUE;
import static org.doorstep.store.db.Tables.KEPT_BACK;
import static org.doorstep.store.db.Tables.OUTBOX;
import static org.doorstep.store.db.Tables.OVERLAY;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.draft.Drafts;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.form.Form;
import org.doorstep.domain.form.Forms;
import org.doorstep.domain.form.Question;
import org.doorstep.domain.form.Question.Kind;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;

/// Drafts of forms in the officer's store: what is kept answer by answer is sent as a whole.
public final class StoredDrafts implements Drafts {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final Forms forms;
    private final SentDrafts sent;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer whose store it is
    public StoredDrafts(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            Forms forms,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.backlog = backlog;
        this.forms = forms;
        this.sent = new SentDrafts(records, author, clock);
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    /// What is kept of one form on this laptop.
    ///
    /// @param begunAt microseconds, when the oldest of it was kept
    /// @param keptAt microseconds, when the newest was
    private record Kept(Map<String, String> typed, long begunAt, long keptAt) {}

    @Override
    public Standing goOn(UUID person, String form) {
        if (!Unfinished.isForm(form)) {
            return Standing.OWN;
        }
        backlog.ready(person);
        var definition = definition(person, form);
        return database.write(transaction -> {
            var sql = transaction.sql();
            var there = of(sql, person, form);
            var kept =
                    kept(sql, person, form)
                            .map(one ->
                                    new Kept(
                                            definition
                                                    .map(known -> travelling(one.typed(), known))
                                                    .orElse(one.typed()),
                                            one.begunAt(),
                                            one.keptAt()));
            sql.deleteFrom(KEPT_BACK)
                    .where(KEPT_BACK.PERSON.eq(Uuids.bytes(person)))
                    .and(KEPT_BACK.FORM.eq(form))
                    .execute();
            if (kept.isEmpty() || isOutdone(sql, person, form, kept.get(), there)) {
                kept.ifPresent(old -> forget(sql, person, form, old));
                takeUp(transaction, person, form, there);
            }
            return standing(sql, person, form, there);
        });
    }

    /// Whether all that is kept here was sent, and what it became has been gone on with since, by a
    /// colleague who had the file or on another laptop.
    private boolean isOutdone(
            DSLContext sql, UUID person, String form, Kept kept, List<Recorded<Unfinished>> there) {
        var before = SentDrafts.of(sql, person, form);
        return before != null
                && kept.keptAt() <= before.getKeptAt()
                && sent.asSent(sql, before).isEmpty()
                && sent.own(sql, Uuids.of(before.getRecId())).isPresent()
                // Words that the hub took beside it are not in it.
                && there.stream()
                        .filter(one -> !one.header().id().equals(Uuids.of(before.getRecId())))
                        .noneMatch(one -> !SentDrafts.saysMore(kept.typed(), one.body().answers()));
    }

    @Override
    public Standing standing(UUID person, String form) {
        backlog.ready(person);
        return database.read(sql -> standing(sql, person, form, of(sql, person, form)));
    }

    private void takeUp(
            Transaction transaction, UUID person, String form, List<Recorded<Unfinished>> there) {
        var newest =
                there.stream()
                        .filter(one -> one.body().owner().equals(author))
                        .max(Comparator.comparing(one -> one.body().keptAt()));
        if (newest.isEmpty()) {
            return;
        }
        var sql = transaction.sql();
        var draft = newest.get();
        var now = Moments.micros(clock.instant());
        draft.body()
                .answers()
                .forEach((name, typed) ->
                        sql.insertInto(ANSWER)
                                .set(ANSWER.PERSON, Uuids.bytes(person))
                                .set(ANSWER.FORM, form)
                                .set(ANSWER.NAME, name)
                                .set(ANSWER.VALUE, typed)
                                .set(ANSWER.KEPT_AT, now)
                                .execute());
        sent.remember(sql, person, form, draft.header().id(), now, draft.body().answers());
        transaction.touch(Topic.DRAFTS);
    }

    /// Makes room for newer words. Photos and files are on this laptop alone, and stay.
    private static void forget(DSLContext sql, UUID person, String form, Kept old) {
        sql.deleteFrom(ANSWER)
                .where(ANSWER.PERSON.eq(Uuids.bytes(person)))
                .and(ANSWER.FORM.eq(form))
                .and(ANSWER.NAME.in(old.typed().keySet()))
                .execute();
    }

    private Standing standing(
            DSLContext sql, UUID person, String form, List<Recorded<Unfinished>> there) {
        var mine =
                sent.asSent(sql, SentDrafts.of(sql, person, form))
                        .map(one -> one.header().id())
                        .orElse(null);
        var kept = kept(sql, person, form);
        var typed = kept.map(Kept::typed).orElse(Map.of());
        Handed handed = null;
        for (var one : there) {
            var draft = one.body();
            if (one.header().id().equals(mine) && !draft.beginner().equals(author)) {
                handed = new Handed(name(sql, draft.beginner()), draft.begunAt());
            }
        }
        var beside =
                there.stream()
                        .filter(one -> !one.header().id().equals(mine))
                        .filter(one -> SentDrafts.saysMore(one.body().answers(), typed))
                        .map(one -> beside(sql, one))
                        .sorted(Comparator.comparing(Beside::keptAt).reversed())
                        .toList();
        var given = kept.flatMap(one -> given(sql, person, Moments.of(one.begunAt()))).orElse(null);
        return new Standing(handed, given, beside);
    }

    private Beside beside(DSLContext sql, Recorded<Unfinished> draft) {
        var body = draft.body();
        var own = body.owner().equals(author);
        var last = body.lastBefore(author).orElse(author);
        return new Beside(
                draft.header().id(),
                name(sql, own ? last : body.owner()),
                body.keptAt(),
                own,
                own && !last.equals(author),
                body.answers());
    }

    /// What an officer is called; their id where this laptop does not know them.
    private String name(DSLContext sql, String officer) {
        return records
                .reading()
                .readAmong(sql, Entities.COLLEAGUE, COLLEAGUE.OFFICER.eq(officer))
                .stream()
                .map(one -> one.record().body().name())
                .findFirst()
                .orElse(officer);
    }

    /// The last word of the file about the officer, if it took the file from them after that.
    private Optional<Given> given(DSLContext sql, UUID person, Instant begun) {
        var file = records.reading().heldFile(sql, person);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        return records.reading().read(sql, Entities.ASSIGNMENT, List.of(file.getAsLong())).stream()
                .map(InFile::record)
                .filter(one -> one.body().from().contains(author) || author.equals(one.body().to()))
                .max(Comparator.comparing(one -> one.header().recordedAt()))
                .filter(one -> one.body().from().contains(author))
                .filter(one -> one.header().recordedAt().isAfter(begun))
                .map(one ->
                        new Given(
                                one.body().to() == null ? null : name(sql, one.body().to()),
                                one.header().recordedAt()));
    }

    @Override
    public void send(UUID person, String form) {
        sendOne(person, form, false);
    }

    @Override
    public void leave(UUID person, String form) {
        sendOne(person, form, true);
    }

    @Override
    public void sendAll() {
        var begun =
                database.read(
                        sql -> sql.selectDistinct(ANSWER.PERSON, ANSWER.FORM).from(ANSWER).fetch());
        begun.forEach(one -> sendOne(Uuids.of(one.value1()), one.value2(), true));
    }

    /// @param anyway whether also while the last of it still waits
    private void sendOne(UUID person, String form, boolean anyway) {
        if (!Unfinished.isForm(form)) {
            return;
        }
        backlog.ready(person);
        definition(person, form)
                .ifPresent(known ->
                        database.write(transaction ->
                                kept(transaction.sql(), person, form)
                                        .filter(kept ->
                                                send(
                                                        transaction,
                                                        person,
                                                        form,
                                                        known,
                                                        kept,
                                                        anyway))
                                        .isPresent()));
    }

    private boolean send(
            Transaction transaction,
            UUID person,
            String form,
            Form definition,
            Kept kept,
            boolean anyway) {
        var sql = transaction.sql();
        if (records.reading().heldFile(sql, person).isEmpty()
                || sql.fetchExists(
                        KEPT_BACK,
                        KEPT_BACK.PERSON.eq(Uuids.bytes(person)).and(KEPT_BACK.FORM.eq(form)))
                || !StoredForms.writes(sql, definition.service())) {
            return false;
        }
        var typed = travelling(kept.typed(), definition);
        var before = SentDrafts.of(sql, person, form);
        var there = sent.asSent(sql, before).orElse(null);
        if (there == null) {
            // What went with the file is somebody else's; what is newer is told besides.
            return (before == null || before.getKeptAt() < kept.keptAt())
                    && insert(transaction, person, form, definition, kept, typed);
        }
        var id = there.header().id();
        if (there.body().answers().equals(typed)
                || !anyway && waits(sql, id)
                || wasRefused(sql, id)) {
            return false;
        }
        var made = there.body().with(Moments.of(kept.keptAt()), typed);
        outbox.append(transaction, List.of(sent.amendment(there, made)));
        sent.remember(sql, person, form, id, kept.keptAt(), typed);
        return true;
    }

    private boolean insert(
            Transaction transaction,
            UUID person,
            String form,
            Form definition,
            Kept kept,
            Map<String, String> typed) {
        var sql = transaction.sql();
        var now = Moments.kept(clock.instant());
        var level = Levels.of(sql, person, definition.service());
        var header =
                new Header(ids.next(), person, definition.service(), level, 0, author, now, now);
        var body =
                new Unfinished(
                        List.of(author),
                        Moments.of(kept.begunAt()),
                        Moments.of(kept.keptAt()),
                        form,
                        definition.title(),
                        definition.service(),
                        typed);
        if (body.fault().isPresent()) {
            return false;
        }
        outbox.append(
                transaction,
                List.of(
                        new Insert(
                                Entities.UNFINISHED.name(), header, records.json().write(body))));
        sent.remember(sql, person, form, header.id(), kept.keptAt(), typed);
        return true;
    }

    private static boolean waits(DSLContext sql, UUID draft) {
        return sql.fetchExists(
                OVERLAY, OVERLAY.REC_ID.eq(Uuids.bytes(draft)).and(OVERLAY.VISIBLE.isNull()));
    }

    /// Whether the officer has yet to deal with it that the hub did not take it.
    private static boolean wasRefused(DSLContext sql, UUID draft) {
        return sql.fetchExists(
                OUTBOX, OUTBOX.RESULT.isNotNull().and(OUTBOX.CHANGES.contains(draft.toString())));
    }

    /// The bytes of photos and files are on this laptop alone until the form is completed.
    private static Map<String, String> travelling(Map<String, String> typed, Form form) {
        var some = new TreeMap<>(typed);
        form.questions()
                .forEach(question -> {
                    if (isFile(question)) {
                        some.remove(question.id());
                    }
                    for (var part : question.parts()) {
                        if (isFile(part)) {
                            some.keySet()
                                    .removeIf(name ->
                                            name.startsWith(question.id() + ".")
                                                    && name.endsWith("." + part.id()));
                        }
                    }
                });
        return some;
    }

    private static boolean isFile(Question question) {
        return question.kind() == Kind.PHOTO || question.kind() == Kind.FILE;
    }

    /// The form by the edition by which it was begun; the name of a draft says which form it is.
    private Optional<Form> definition(UUID person, String form) {
        var parts = form.split("/", -1);
        var edition =
                database.read(sql ->
                        sql.select(ANSWER.VALUE)
                                .from(ANSWER)
                                .where(ANSWER.PERSON.eq(Uuids.bytes(person)))
                                .and(ANSWER.FORM.eq(form))
                                .and(ANSWER.NAME.eq(".edition"))
                                .fetchOptional(ANSWER.VALUE));
        try {
            return edition.isEmpty()
                    ? forms.newest(parts[1])
                    : forms.in(parts[1], Integer.parseInt(edition.get()));
        } catch (NumberFormatException e) {
            return forms.newest(parts[1]);
        }
    }

    @Override
    public List<Waiting> waiting() {
        return database.read(sql ->
                records.reading().readAll(sql, Entities.UNFINISHED).stream()
                        .map(InFile::record)
                        .filter(one -> one.body().owner().equals(author))
                        .filter(one -> isNew(sql, one))
                        .sorted(
                                Comparator.comparing(
                                                (Recorded<Unfinished> one) -> one.body().keptAt())
                                        .reversed())
                        .map(one -> row(sql, one))
                        .toList());
    }

    /// Whether nothing of it is kept here yet, and its file is.
    private boolean isNew(DSLContext sql, Recorded<Unfinished> draft) {
        var person = draft.header().file();
        return kept(sql, person, draft.body().form()).isEmpty()
                && records.reading().heldFile(sql, person).isPresent();
    }

    private Waiting row(DSLContext sql, Recorded<Unfinished> one) {
        var draft = one.body();
        return new Waiting(
                one.header().id(),
                one.header().file(),
                draft.form(),
                draft.title(),
                draft.service(),
                name(sql, draft.beginner()),
                !draft.beginner().equals(author),
                draft.begunAt(),
                draft.keptAt());
    }

    @Override
    public void discard(UUID draft) {
        database.write(transaction -> {
            var there = sent.own(transaction.sql(), draft);
            there.ifPresent(one -> outbox.append(transaction, List.of(sent.deletion(one))));
            transaction.touch(Topic.DRAFTS);
            return there.isPresent();
        });
    }

    private List<Recorded<Unfinished>> of(DSLContext sql, UUID person, String form) {
        var file = records.reading().heldFile(sql, person);
        return file.isEmpty()
                ? List.of()
                : records
                        .reading()
                        .read(sql, Entities.UNFINISHED, List.of(file.getAsLong()))
                        .stream()
                        .map(InFile::record)
                        .filter(one -> one.body().form().equals(form))
                        .toList();
    }

    private static Optional<Kept> kept(DSLContext sql, UUID person, String form) {
        var rows =
                sql.select(ANSWER.NAME, ANSWER.VALUE, ANSWER.KEPT_AT)
                        .from(ANSWER)
                        .where(ANSWER.PERSON.eq(Uuids.bytes(person)))
                        .and(ANSWER.FORM.eq(form))
                        .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var typed = new TreeMap<String, String>();
        rows.forEach(row -> typed.put(row.value1(), row.value2()));
        var moments = rows.getValues(ANSWER.KEPT_AT);
        return Optional.of(
                new Kept(
                        typed,
                        moments.stream().mapToLong(Long::longValue).min().orElseThrow(),
                        moments.stream().mapToLong(Long::longValue).max().orElseThrow()));
    }
}
