package org.doorstep.store.note;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.draft.Unfinished;
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
import org.doorstep.protocol.reference.ReferenceFiles;
import org.doorstep.store.draft.Begun.Kept;
import org.doorstep.store.draft.SentDrafts;
import org.doorstep.store.outbox.Outbox;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.Records;
import org.doorstep.store.reference.NewestFile;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;
import org.jooq.DSLContext;

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
    private final KeptNotes kept;
    private final BegunNotes begun;
    private final SentDrafts sent;
    private final NewestFile<List<NoteType>> types =
            new NewestFile<>(Kind.NOTE_TYPES, ReferenceFiles::noteTypes);

    /// @param author id of the officer who writes
    public StoredNotes(
            Database database,
            Records records,
            Outbox outbox,
            Backlog backlog,
            BegunNotes begun,
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
        this.kept = new KeptNotes(records.json());
        this.begun = begun;
        this.sent = new SentDrafts(Entities.UNFINISHED_NOTE, records, author, clock);
    }

    @Override
    public void rehearse() {
        database.write(transaction -> {
            keep(transaction, new Draft(NOBODY, Category.CORE, "", clock.instant()));
            return end(transaction, NOBODY).isEmpty();
        });
    }

    @Override
    public void keep(Draft draft) {
        database.write(transaction -> keep(transaction, draft));
    }

    @Override
    public Optional<Draft> draft(UUID person) {
        return database.read(sql -> kept.of(sql, person));
    }

    @Override
    public Optional<Draft> inherit(UUID person) {
        backlog.readyAll();
        return database.read(sql -> former(sql, person))
                .flatMap(former ->
                        database.write(
                                transaction -> inherit(transaction, former.person(), person)));
    }

    private Optional<Draft> former(DSLContext sql, UUID person) {
        return kept.all(sql).stream()
                .filter(Draft::isBegun)
                .filter(draft ->
                        records.reading()
                                .survivor(sql, draft.person())
                                .filter(person::equals)
                                .isPresent())
                .findFirst();
    }

    /// The note itself goes over, and what it became at the hub with it: nothing is sent twice.
    private Optional<Draft> inherit(Transaction transaction, UUID former, UUID person) {
        var sql = transaction.sql();
        if (begun.kept(sql, person, Unfinished.NOTE).isPresent()
                || begun.kept(sql, former, Unfinished.NOTE).isEmpty()) {
            return Optional.empty();
        }
        var ends = end(transaction, person);
        if (!ends.isEmpty()) {
            outbox.append(transaction, ends);
        }
        KeptNotes.move(sql, former, person);
        transaction.touch(Topic.DRAFTS);
        return kept.of(sql, person);
    }

    @Override
    public List<Draft> drafts() {
        return database.read(kept::all);
    }

    @Override
    public void discard(UUID person) {
        database.write(transaction -> {
            var ends = end(transaction, person);
            if (!ends.isEmpty()) {
                outbox.append(transaction, ends);
            }
            return ends.size();
        });
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
            var changes = new ArrayList<Change>();
            copies.forEach(copy -> changes.add(insert(copy)));
            changes.addAll(end(transaction, person));
            outbox.append(transaction, changes);
            transaction.touch(Topic.TIMELINE);
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
        var before = KeptNotes.row(sql, draft.person());
        var begun = before != null && kept.isBegun(before);
        // The screens hear of a draft that comes or goes, not of each word.
        if (before == null || begun != draft.isBegun()) {
            transaction.touch(Topic.DRAFTS);
        }
        return kept.put(
                sql,
                draft,
                before == null ? Unfinished.noteName(ids.next()) : before.getName(),
                begun && before != null ? before.getBegunAt() : Moments.micros(draft.keptAt()));
    }

    /// Ends what is kept for that person, and says what ends at the hub with it.
    private List<Change> end(Transaction transaction, UUID person) {
        var sql = transaction.sql();
        var row = KeptNotes.row(sql, person);
        if (row == null) {
            return List.of();
        }
        var typed = begun.kept(sql, person, Unfinished.NOTE).map(Kept::typed).orElse(Map.of());
        KeptNotes.delete(sql, person);
        return sent.end(transaction, person, Unfinished.NOTE, row.getName(), typed);
    }
}
