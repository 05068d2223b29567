package org.doorstep.store.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.doorstep.store.db.Tables.FILE;
import static org.doorstep.store.db.Tables.NOTE;
import static org.doorstep.store.db.Tables.RECORD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.note.Notes;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.search.NoteSearch;
import org.doorstep.domain.search.NotesOfFile;
import org.doorstep.domain.search.Sought;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.replica.Backlog;
import org.doorstep.store.rows.Uuids;
import org.doorstep.store.sqlite.Database;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Finds notes in the officer's store. The words in memory lead to those that may say it; whether
/// one does, and what of it may be shown, is judged by what its person's page would show.
public final class StoredNoteSearch implements NoteSearch {

    /// So many notes are taken in before it is said how many are left.
    private static final int TAKEN_AT_ONCE = 5_000;

    /// Of so many notes at once it is read what they say.
    private static final int READ_AT_ONCE = 400;

    private static final Comparator<Hit> NEWEST_FIRST = Comparator.comparing(Hit::at).reversed();

    private final Database database;
    private final Records records;
    private final Backlog backlog;
    private final Directory directory;
    private final Notes notes;
    private final NoteWords words;
    private final UndisclosedAddresses undisclosed;
    private final String officer;

    /// @param officer id of the officer whose store it is
    public StoredNoteSearch(
            Database database,
            Records records,
            Backlog backlog,
            Directory directory,
            Notes notes,
            String officer) {
        this.database = database;
        this.records = records;
        this.backlog = backlog;
        this.directory = directory;
        this.notes = notes;
        this.words = new NoteWords(database, records.types(), TAKEN_AT_ONCE);
        this.undisclosed = new UndisclosedAddresses(database, records, this::people);
        this.officer = officer;
    }

    @Override
    public void getReady() {
        backlog.readyAll();
        var left = words.getOn();
        while (left > 0) {
            left = words.getOn();
        }
        undisclosed.now();
    }

    @Override
    public void forget() {
        words.forget();
        undisclosed.forget();
    }

    @Override
    public Answer find(Sought sought, @Nullable LocalDate since, int limit) {
        if (sought.tooLittle()) {
            throw new IllegalArgumentException("too little to look for");
        }
        backlog.readyAll();
        var left = words.getOn();
        if (left > 0) {
            return new GettingReady(left);
        }
        return found(new Search(sought, since, undisclosed.now()), limit);
    }

    /// @param undisclosed addresses that neither find anything nor are shown
    private record Search(Sought sought, @Nullable LocalDate since, AddressTraces undisclosed) {

        boolean fits(String text) {
            return sought.fits(text) && sought.fits(undisclosed.masked(text));
        }

        boolean happened(Hit hit) {
            return since == null || !hit.at().date().isBefore(since);
        }
    }

    private Found found(Search search, int limit) {
        var hits = new ArrayList<>(drafts(search));
        hits.sort(NEWEST_FIRST);
        var having = words.having(search.sought(), search.since());
        var saying = new ArrayList<Candidate>();
        for (int from = 0; from < having.size() && hits.size() <= limit; from += READ_AT_ONCE) {
            var some = having.subList(from, Math.min(having.size(), from + READ_AT_ONCE));
            saying.addAll(database.read(sql -> saying(sql, some, search)));
            // Judged when they may be enough: it takes reading files.
            while (hits.size() <= limit
                    && (saying.size() + hits.size() > limit || from + READ_AT_ONCE >= having.size())
                    && !saying.isEmpty()) {
                var enough = saying.subList(0, Math.min(saying.size(), limit + 1 - hits.size()));
                hits.addAll(judged(enough, search));
                enough.clear();
            }
        }
        return new Found(hits.stream().limit(limit).toList(), hits.size() > limit);
    }

    private record Candidate(int file, UUID note) {}

    /// Those that have it in their own words, in the same order.
    private List<Candidate> saying(DSLContext sql, List<Long> some, Search search) {
        var order = new HashMap<Long, Candidate>();
        sql.select(RECORD.ID, RECORD.FILE, RECORD.REC_ID, NOTE.TEXT, NOTE.SIGNIFICANCE)
                .from(RECORD)
                .join(NOTE)
                .on(NOTE.ID.eq(RECORD.ID))
                .where(RECORD.ID.in(some))
                .and(records.reading().held(sql))
                .forEach(row -> {
                    if (search.fits(row.value4() + "\n" + row.value5())) {
                        order.put(
                                row.value1(),
                                new Candidate(
                                        Math.toIntExact(row.value2()), Uuids.of(row.value3())));
                    }
                });
        return some.stream().map(order::get).filter(Objects::nonNull).toList();
    }

    private List<Hit> judged(List<Candidate> candidates, Search search) {
        var among =
                candidates.stream()
                        .collect(groupingBy(Candidate::file, mapping(Candidate::note, toSet())));
        var written = notesOf(among);
        return directory.entries(List.copyOf(among.keySet())).stream()
                .flatMap(entry ->
                        new NotesOfFile(
                                        file(
                                                entry,
                                                written.getOrDefault(entry.number(), List.of())),
                                        search.undisclosed())
                                        .saying(
                                                search.sought(),
                                                among.getOrDefault(entry.number(), Set.of()))
                                        .stream())
                .filter(search::happened)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /// The notes themselves, and what in their files corrects or is corrected.
    private Map<Integer, List<Recorded<Note>>> notesOf(Map<Integer, Set<UUID>> among) {
        var files = among.keySet().stream().map(Integer::longValue).toList();
        var ids = among.values().stream().flatMap(Set::stream).map(Uuids::bytes).toList();
        return database.read(sql -> {
            var inFiles =
                    RECORD.TYPE.eq(records.types().of(Entities.NOTE)).and(RECORD.FILE.in(files));
            var corrected =
                    sql.select(NOTE.CORRECTS)
                            .from(RECORD)
                            .join(NOTE)
                            .on(NOTE.ID.eq(RECORD.ID))
                            .where(inFiles)
                            .and(NOTE.CORRECTS.isNotNull())
                            .fetch(NOTE.CORRECTS);
            var wanted =
                    RECORD.REC_ID
                            .in(ids)
                            .or(NOTE.CORRECTS.isNotNull())
                            .or(RECORD.REC_ID.in(corrected));
            return records
                    .reading()
                    .readAmong(sql, Entities.NOTE, RECORD.FILE.in(files).and(wanted))
                    .stream()
                    .collect(groupingBy(InFile::file, mapping(InFile::record, toList())));
        });
    }

    private List<Hit> drafts(Search search) {
        var drafts =
                notes.drafts().stream()
                        .filter(draft -> search.fits(draft.text() + "\n" + draft.about().meaning()))
                        .collect(toMap(Draft::person, Function.identity()));
        return directory.entries(numbers(drafts.keySet())).stream()
                .flatMap(entry ->
                        Stream.ofNullable(drafts.get(entry.person()))
                                .flatMap(draft ->
                                        new NotesOfFile(
                                                        file(entry, List.of()),
                                                        search.undisclosed())
                                                        .draftSaying(
                                                                search.sought(), draft, officer)
                                                        .stream()))
                .filter(search::happened)
                .toList();
    }

    private List<Integer> numbers(Set<UUID> people) {
        var ids = people.stream().map(Uuids::bytes).toList();
        return database.read(sql ->
                sql.select(FILE.ID)
                        .from(FILE)
                        .where(FILE.FILE_ID.in(ids))
                        .fetch(row -> Math.toIntExact(row.value1())));
    }

    private List<CitizenFile> people(List<Integer> numbers) {
        return directory.entries(numbers).stream().map(entry -> file(entry, List.of())).toList();
    }

    private static CitizenFile file(Directory.Entry entry, List<Recorded<Note>> written) {
        return new CitizenFile(
                entry.person(),
                List.of(),
                entry.records(),
                List.of(),
                List.of(),
                List.of(),
                written,
                entry.belief());
    }
}
