package org.doorstep.store.note;

import static org.doorstep.store.db.Tables.DRAFT;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.note.Notes;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.store.db.tables.records.DraftRecord;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;

/// Notes in the officer's store.
public final class StoredNotes implements Notes {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;
    private final Records records;
    private final Outbox outbox;
    private final Backlog backlog;
    private final String author;
    private final Ids ids;
    private final InstantSource clock;

    /// @param author id of the officer who writes
    public StoredNotes(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            String author,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.outbox = outbox;
        this.backlog = backlog;
        this.author = author;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void rehearse() {
        database.write(transaction -> {
            keep(transaction, new Draft(NOBODY, Category.CORE, "", clock.instant()));
            return end(transaction, NOBODY);
        });
    }

    @Override
    public void keep(Draft draft) {
        database.write(transaction -> keep(transaction, draft));
    }

    @Override
    public Optional<Draft> draft(UUID person) {
        return database.read(sql ->
                sql.selectFrom(DRAFT)
                        .where(DRAFT.PERSON.eq(Uuids.bytes(person)))
                        .fetchOptional(StoredNotes::toDraft));
    }

    @Override
    public Optional<Draft> inherited(UUID person) {
        backlog.readyAll();
        return database.read(sql ->
                sql
                        .selectFrom(DRAFT)
                        .orderBy(DRAFT.KEPT_AT.desc())
                        .fetch(StoredNotes::toDraft)
                        .stream()
                        .filter(draft -> !draft.text().isBlank())
                        .filter(draft ->
                                records.reading()
                                        .survivor(sql, draft.person())
                                        .filter(person::equals)
                                        .isPresent())
                        .findFirst());
    }

    @Override
    public List<Draft> drafts() {
        return database.read(sql ->
                sql.selectFrom(DRAFT).orderBy(DRAFT.KEPT_AT.desc()).fetch(StoredNotes::toDraft));
    }

    @Override
    public void discard(UUID person) {
        database.write(transaction -> end(transaction, person));
    }

    @Override
    public Recorded<Note> write(UUID person, Note note) {
        if (note.text().isBlank()) {
            throw new IllegalArgumentException("a note has text");
        }
        if (note.text().length() > Note.LONGEST) {
            throw new IllegalArgumentException("the hub would not take a note of that length");
        }
        // How closely it is held is seen in the file as it now counts.
        backlog.ready(person);
        var now = Moments.kept(clock.instant());
        return database.write(transaction -> {
            var level = Levels.of(transaction.sql(), person, note.service());
            var header = new Header(ids.next(), person, note.service(), level, 0, author, now, now);
            var insert = new Insert(Entities.NOTE.name(), header, records.json().write(note));
            outbox.append(transaction, List.of(insert));
            transaction.touch(Topic.TIMELINE);
            end(transaction, person);
            return new Recorded<>(header, note);
        });
    }

    private static int keep(Transaction transaction, Draft draft) {
        var sql = transaction.sql();
        var before = sql.fetchOne(DRAFT, DRAFT.PERSON.eq(Uuids.bytes(draft.person())));
        // The screens hear of a draft that comes or goes, not of each word.
        if (before == null || before.getText().isBlank() != draft.text().isBlank()) {
            transaction.touch(Topic.DRAFTS);
        }
        return sql.insertInto(DRAFT)
                .set(DRAFT.PERSON, Uuids.bytes(draft.person()))
                .set(DRAFT.SERVICE, draft.service().toString())
                .set(DRAFT.TEXT, draft.text())
                .set(DRAFT.KEPT_AT, Moments.micros(draft.keptAt()))
                .onConflict(DRAFT.PERSON)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static int end(Transaction transaction, UUID person) {
        var ended =
                transaction
                        .sql()
                        .deleteFrom(DRAFT)
                        .where(DRAFT.PERSON.eq(Uuids.bytes(person)))
                        .execute();
        if (ended > 0) {
            transaction.touch(Topic.DRAFTS);
        }
        return ended;
    }

    private static Draft toDraft(DraftRecord row) {
        return new Draft(
                Uuids.of(row.getPerson()),
                Category.parse(row.getService()),
                row.getText(),
                Moments.of(row.getKeptAt()));
    }
}
