package org.doorstep.store.note;

import static org.doorstep.store.db.Tables.DRAFT;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.note.NoteType;
import org.doorstep.domain.note.Notes;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.reference.Reference.Kind;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.PendingOp.Insert;
import org.doorstep.protocol.json.ProtocolException;
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.store.db.tables.records.DraftRecord;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.Records;
import org.doorstep.store.reference.NewestFile;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

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
    private final Groups groups;
    private final NewestFile<List<NoteType>> types =
            new NewestFile<>(Kind.NOTE_TYPES, ReferenceFiles::noteTypes);

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
        this.groups = new Groups(records);
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
                        .fetchOptional(this::toDraft));
    }

    @Override
    public Optional<Draft> inherited(UUID person) {
        backlog.readyAll();
        return database.read(sql ->
                sql.selectFrom(DRAFT).orderBy(DRAFT.KEPT_AT.desc()).fetch(this::toDraft).stream()
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
        return database.read(
                sql -> sql.selectFrom(DRAFT).orderBy(DRAFT.KEPT_AT.desc()).fetch(this::toDraft));
    }

    @Override
    public void discard(UUID person) {
        database.write(transaction -> end(transaction, person));
    }

    @Override
    public Recorded<Note> write(UUID person, Note note, Collection<UUID> others) {
        note.fault()
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault);
                });
        var people = new LinkedHashSet<UUID>();
        people.add(person);
        people.addAll(others);
        // How closely it is held is seen in the files as they now count.
        people.forEach(backlog::ready);
        return database.write(transaction -> {
            var copies = copies(transaction.sql(), people, note);
            outbox.append(transaction, copies.stream().map(this::insert).toList());
            transaction.touch(Topic.TIMELINE);
            end(transaction, person);
            return copies.getFirst();
        });
    }

    /// One for each, the person's own first.
    private List<Recorded<Note>> copies(DSLContext sql, Collection<UUID> people, Note note) {
        var level =
                people.stream()
                        .map(one -> Levels.of(sql, one, note.service()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        var group = note.together() == null && people.size() > 1 ? ids.next() : note.together();
        var now = Moments.kept(clock.instant());
        var own = people.iterator().next();
        var copies = new ArrayList<Recorded<Note>>();
        for (var one : people) {
            var corrected = note.corrects();
            if (corrected != null && !one.equals(own)) {
                var theirs = group == null ? null : groups.newest(sql, one, group);
                if (theirs == null) {
                    continue;
                }
                corrected = theirs;
            }
            copies.add(
                    new Recorded<>(
                            new Header(ids.next(), one, note.service(), level, 0, author, now, now),
                            note.copy(corrected, group)));
        }
        return copies;
    }

    private Change insert(Recorded<Note> note) {
        return new Insert(Entities.NOTE.name(), note.header(), records.json().write(note.body()));
    }

    @Override
    public Set<UUID> together(UUID person, Collection<UUID> others, Category service) {
        return database.read(sql ->
                groups.isOpen(sql, person, service)
                        ? others.stream()
                                .filter(one -> groups.isOpen(sql, one, service))
                                .collect(Collectors.toCollection(LinkedHashSet::new))
                        : Set.of());
    }

    @Override
    public List<UUID> sharing(UUID together) {
        backlog.readyAll();
        return database.read(sql -> groups.people(sql, together));
    }

    @Override
    public List<NoteType> types() {
        return database.read(types::in);
    }

    private int keep(Transaction transaction, Draft draft) {
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
                .set(DRAFT.ABOUT, records.json().write(draft.about()))
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

    private Draft toDraft(DraftRecord row) {
        return new Draft(
                Uuids.of(row.getPerson()),
                Category.parse(row.getService()),
                row.getText(),
                Moments.of(row.getKeptAt()),
                about(row.getAbout()));
    }

    /// What another build kept in a way of its own is left out: the words are there.
    private Draft.About about(@Nullable String kept) {
        if (kept == null) {
            return Draft.About.NOTHING;
        }
        try {
            return records.json().read(kept, Draft.About.class);
        } catch (ProtocolException e) {
            return Draft.About.NOTHING;
        }
    }
}
