package org.doorstep.store.draft;

import static java.util.Objects.requireNonNull;
import static org.doorstep.store.db.Tables.COLLEAGUE;
import static org.doorstep.store.db.Tables.KEPT_BACK;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.draft.Drafts;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.store.draft.Begun.Kept;
import org.doorstep.store.draft.Begun.Making;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Drafts in the officer's store: what is kept field by field is sent as a whole.
public final class StoredDrafts implements Drafts {

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final List<Begun> kinds;
    private final Map<Begun, SentDrafts> sent;
    private final String author;
    private final Sending sending;
    private final InstantSource clock;

    /// @param kinds of what travels
    /// @param author id of the officer whose store it is
    public StoredDrafts(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            List<Begun> kinds,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.backlog = backlog;
        this.kinds = List.copyOf(kinds);
        this.sent =
                kinds.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        kind -> kind,
                                        kind ->
                                                new SentDrafts(
                                                        kind.type(), records, author, clock)));
        this.author = author;
        this.sending = new Sending(records, outbox, author, ids, clock);
        this.clock = clock;
    }

    @Override
    public Standing goOn(UUID person, String form) {
        var kind = kind(form).filter(_ -> Unfinished.isForm(form));
        if (kind.isEmpty()) {
            return standing(person, form);
        }
        backlog.ready(person);
        var making = kind.get().making(person, form);
        return database.write(transaction -> {
            var sql = transaction.sql();
            var there = of(sql, kind.get(), person, form);
            var kept =
                    kept(sql, person, form)
                            .map(one -> making.map(known -> travelling(one, known)).orElse(one));
            opened(sql, person, form);
            if (kept.isEmpty() || isOutdone(sql, kind.get(), person, form, kept.get(), there)) {
                takeUp(transaction, kind.get(), person, form, kept.orElse(null), there);
            }
            return standing(sql, kind.get(), person, form, there);
        });
    }

    @Override
    public void opened(UUID person, String form) {
        database.write(transaction -> opened(transaction.sql(), person, form));
    }

    private static int opened(DSLContext sql, UUID person, String form) {
        return sql.deleteFrom(KEPT_BACK)
                .where(KEPT_BACK.PERSON.eq(Uuids.bytes(person)))
                .and(KEPT_BACK.FORM.eq(form))
                .execute();
    }

    @Override
    public boolean takeUp(UUID draft) {
        return database.write(transaction -> {
            for (var kind : kinds) {
                var there = sent(kind).own(transaction.sql(), draft);
                if (there.isPresent()) {
                    return takeUp(transaction, kind, there.get());
                }
            }
            return false;
        });
    }

    private boolean takeUp(Transaction transaction, Begun kind, Recorded<Unfinished> draft) {
        var sql = transaction.sql();
        var person = draft.header().file();
        var form = kind.nameOf(draft.body());
        var kept = kind.kept(sql, person, form);
        var before = SentDrafts.of(sql, person, form);
        if (!kind.knows(draft.body())
                || kept.isPresent()
                        && !sent(kind).follows(sql, person, kept.get().typed(), before, draft)) {
            return false;
        }
        if (kept.isEmpty()) {
            // Words that were erased end at the hub before others take their place.
            sent(kind)
                    .asSent(sql, before)
                    .filter(one -> !one.header().id().equals(draft.header().id()))
                    .ifPresent(
                            one -> outbox.append(transaction, List.of(sent(kind).deletion(one))));
        }
        opened(sql, person, form);
        takeUp(transaction, kind, person, form, kept.orElse(null), draft);
        return true;
    }

    private SentDrafts sent(Begun kind) {
        return requireNonNull(sent.get(kind));
    }

    private static Kept travelling(Kept kept, Making making) {
        return new Kept(
                kept.name(),
                making.travelling(kept.typed()),
                kept.service(),
                kept.begunAt(),
                kept.keptAt());
    }

    private Optional<Begun> kind(String form) {
        return kinds.stream().filter(one -> one.isOf(form)).findFirst();
    }

    private Optional<Kept> kept(DSLContext sql, UUID person, String form) {
        return kind(form).flatMap(kind -> kind.kept(sql, person, form));
    }

    /// Whether all that is kept here was sent, and what it became has been gone on with since, by a
    /// colleague who had the file or on another laptop.
    private boolean isOutdone(
            DSLContext sql,
            Begun kind,
            UUID person,
            String form,
            Kept kept,
            List<Recorded<Unfinished>> there) {
        var before = SentDrafts.of(sql, person, form);
        return before != null
                && kept.keptAt() <= before.getKeptAt()
                && sent(kind).asSent(sql, before).isEmpty()
                && sent(kind).own(sql, Uuids.of(before.getRecId())).isPresent()
                // Words that the hub took beside it are not in it.
                && there.stream()
                        .filter(one -> !one.header().id().equals(Uuids.of(before.getRecId())))
                        .noneMatch(one -> !SentDrafts.saysMore(kept.typed(), one.body().answers()));
    }

    @Override
    public Standing standing(UUID person, String form) {
        var kind = kind(form);
        if (kind.isEmpty()) {
            return Standing.OWN;
        }
        backlog.ready(person);
        return database.read(
                sql -> standing(sql, kind.get(), person, form, of(sql, kind.get(), person, form)));
    }

    private void takeUp(
            Transaction transaction,
            Begun kind,
            UUID person,
            String form,
            @Nullable Kept old,
            List<Recorded<Unfinished>> there) {
        there.stream()
                .filter(one -> one.body().owner().equals(author))
                .max(Comparator.comparing(one -> one.body().keptAt()))
                .ifPresentOrElse(
                        newest -> takeUp(transaction, kind, person, form, old, newest),
                        () -> {
                            if (old != null) {
                                kind.forget(transaction.sql(), person, form, old.typed().keySet());
                            }
                        });
    }

    private void takeUp(
            Transaction transaction,
            Begun kind,
            UUID person,
            String form,
            @Nullable Kept old,
            Recorded<Unfinished> draft) {
        var sql = transaction.sql();
        if (old != null) {
            kind.forget(sql, person, form, old.typed().keySet());
        }
        var now = Moments.micros(clock.instant());
        kind.takeUp(sql, person, draft.body(), now);
        sent(kind).remember(sql, person, form, draft.header().id(), now, draft.body().answers());
        transaction.touch(Topic.DRAFTS);
    }

    private Standing standing(
            DSLContext sql,
            Begun kind,
            UUID person,
            String form,
            List<Recorded<Unfinished>> there) {
        var before = SentDrafts.of(sql, person, form);
        var mine = sent(kind).asSent(sql, before).map(one -> one.header().id()).orElse(null);
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
                        .filter(one ->
                                isAnother(kept, one)
                                        || SentDrafts.saysMore(one.body().answers(), typed))
                        .map(one ->
                                beside(
                                        sql,
                                        kind,
                                        one,
                                        kept.filter(words ->
                                                        sent(kind)
                                                                .follows(
                                                                        sql,
                                                                        person,
                                                                        words.typed(),
                                                                        before,
                                                                        one))
                                                .isPresent()))
                        .sorted(Comparator.comparing(Beside::keptAt).reversed())
                        .toList();
        var given = kept.flatMap(one -> given(sql, person, Moments.of(one.begunAt()))).orElse(null);
        var elsewhere =
                kept.filter(words -> sent(kind).isElsewhere(sql, person, words.typed(), before))
                        .isPresent();
        return new Standing(handed, given, beside, elsewhere);
    }

    /// Whether what is kept is not that at all: another note about the same person.
    private static boolean isAnother(Optional<Kept> kept, Recorded<Unfinished> draft) {
        return kept.filter(words -> !words.name().equals(draft.body().form())).isPresent();
    }

    private Beside beside(DSLContext sql, Begun kind, Recorded<Unfinished> draft, boolean follows) {
        var body = draft.body();
        var own = body.owner().equals(author);
        var last = body.lastBefore(author).orElse(author);
        return new Beside(
                draft.header().id(),
                name(sql, own ? last : body.owner()),
                body.keptAt(),
                own,
                own && !last.equals(author),
                follows,
                kind.knows(body),
                kind.words(body.answers()));
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
                        sql -> kinds.stream().flatMap(kind -> kind.all(sql).stream()).toList());
        RuntimeException failed = null;
        for (var one : begun) {
            try {
                sendOne(one.person(), one.name(), true);
            } catch (RuntimeException e) {
                // The others are sent all the same: the laptop may be locked now.
                if (failed == null) {
                    failed = e;
                } else {
                    failed.addSuppressed(e);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void sendOne(UUID person, String form, boolean anyway) {
        var kind = kind(form);
        if (kind.isEmpty()) {
            return;
        }
        var making = kind.get().making(person, form);
        if (making.isEmpty()) {
            return;
        }
        backlog.ready(person);
        // How closely it is held is seen in the files of all whom it is about as they now count.
        database.read(sql -> kept(sql, person, form))
                .ifPresent(kept -> making.get().people(person, kept).forEach(backlog::ready));
        database.write(transaction ->
                kept(transaction.sql(), person, form)
                        .map(kept ->
                                sending.send(
                                        transaction,
                                        kind.get(),
                                        sent(kind.get()),
                                        person,
                                        form,
                                        making.get(),
                                        travelling(kept, making.get()),
                                        anyway))
                        .orElseGet(() ->
                                sending.erase(
                                        transaction, kind.get(), sent(kind.get()), person, form)));
    }

    @Override
    public List<Waiting> waiting() {
        return database.read(sql ->
                kinds.stream()
                        .flatMap(kind ->
                                records.reading().readAll(sql, kind.type()).stream()
                                        .map(InFile::record)
                                        .filter(one -> one.body().owner().equals(author))
                                        .filter(one -> isNew(sql, kind, one)))
                        .sorted(
                                Comparator.comparing(
                                                (Recorded<Unfinished> one) -> one.body().keptAt())
                                        .reversed())
                        .map(one -> row(sql, one))
                        .toList());
    }

    /// Whether nothing of it is kept here yet, and its file is.
    private boolean isNew(DSLContext sql, Begun kind, Recorded<Unfinished> draft) {
        var person = draft.header().file();
        var kept = kind.kept(sql, person, kind.nameOf(draft.body()));
        return (kept.isEmpty() || isAnother(kept, draft))
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
            var ends =
                    sent.values().stream()
                            .flatMap(one ->
                                    one.own(transaction.sql(), draft).map(one::deletion).stream())
                            .toList();
            if (!ends.isEmpty()) {
                outbox.append(transaction, ends);
            }
            transaction.touch(Topic.DRAFTS);
            return ends.size();
        });
    }

    private List<Recorded<Unfinished>> of(DSLContext sql, Begun kind, UUID person, String form) {
        return sent(kind).there(sql, person).stream()
                .filter(one -> kind.nameOf(one.body()).equals(form))
                .toList();
    }
}
