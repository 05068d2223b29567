package org.doorstep.store.note;

import static org.doorstep.store.db.Tables.RECORD;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.draft.Unfinished;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Draft.About;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.db.tables.records.DraftRecord;
import org.doorstep.store.draft.Begun;
import org.doorstep.store.record.Levels;
import org.doorstep.store.record.RecordReader.InFile;
import org.doorstep.store.record.Records;
import org.doorstep.store.reference.StoredBeliefs;
import org.doorstep.store.rows.Moments;
import org.doorstep.store.rows.Uuids;
import org.jooq.DSLContext;

/// Notes that are being written, one about each person. One without a word, also around it, is not
/// yet begun.
public final class BegunNotes implements Begun {

    /// What a note that travels says.
    private static final Set<String> FIELDS = Set.of(Unfinished.TEXT, Unfinished.ABOUT);

    /// Fields in which officers read what else was typed around the words of a note.
    private static final String MEANING = "meaning";

    private static final String WHY = "why";

    /// Most people about whom a note is that comes from another laptop: more than any household.
    private static final int MOST_OTHERS = 50;

    private final Json json;
    private final KeptNotes kept;
    private final Records records;
    private final StoredBeliefs beliefs;
    private final Groups groups;

    public BegunNotes(Records records, StoredBeliefs beliefs) {
        this.beliefs = beliefs;
        this.json = records.json();
        this.kept = new KeptNotes(json);
        this.records = records;
        this.groups = new Groups(records);
    }

    @Override
    public EntityType<Unfinished> type() {
        return Entities.UNFINISHED_NOTE;
    }

    @Override
    public boolean isOf(String name) {
        return name.equals(Unfinished.NOTE);
    }

    @Override
    public List<Named> all(DSLContext sql) {
        return KeptNotes.people(sql).stream()
                .map(person -> new Named(person, Unfinished.NOTE))
                .toList();
    }

    @Override
    public Optional<Making> making(UUID person, String name) {
        return Optional.of(new Written());
    }

    @Override
    public Optional<Kept> kept(DSLContext sql, UUID person, String name) {
        return Optional.ofNullable(KeptNotes.row(sql, person))
                .filter(kept::isBegun)
                .map(this::kept);
    }

    private Kept kept(DraftRecord row) {
        return new Kept(
                row.getName(),
                typed(row.getText(), kept.about(row.getAbout())),
                Optional.of(Category.parse(row.getService())),
                row.getBegunAt(),
                row.getKeptAt());
    }

    /// A note as it travels.
    private Map<String, String> typed(String text, About about) {
        var typed = new TreeMap<String, String>();
        typed.put(Unfinished.TEXT, text);
        if (!about.equals(About.NOTHING)) {
            typed.put(Unfinished.ABOUT, json.write(about));
        }
        return typed;
    }

    @Override
    public String nameOf(Unfinished draft) {
        return Unfinished.NOTE;
    }

    @Override
    public boolean knows(Unfinished draft) {
        return FIELDS.containsAll(draft.answers().keySet())
                && kept.knows(draft.answers().get(Unfinished.ABOUT));
    }

    @Override
    public void takeUp(DSLContext sql, UUID person, Unfinished draft, long now) {
        var typed = draft.answers();
        var text = typed.getOrDefault(Unfinished.TEXT, "");
        var about = kept.about(typed.get(Unfinished.ABOUT));
        var corrects = corrects(sql, person, draft.service(), about);
        if (!corrects && !about.why().isBlank()) {
            // Nothing that somebody typed gets lost.
            text = text.isBlank() ? about.why() : text + "\n\n" + about.why();
        }
        var checked =
                new About(
                        about.type(),
                        about.significant(),
                        about.meaning(),
                        about.earlier(),
                        about.day(),
                        about.month(),
                        about.year(),
                        about.time(),
                        others(sql, person, draft.service(), about),
                        corrects ? about.corrects() : null,
                        corrects ? about.together() : null,
                        corrects ? about.why() : "");
        kept.put(
                sql,
                new Draft(person, draft.service(), text, Moments.of(now), checked),
                draft.form(),
                now);
    }

    /// Whether what it says to correct is a note that stands here.
    private boolean corrects(DSLContext sql, UUID person, Category service, About about) {
        var corrected = about.corrects();
        return corrected != null
                && records
                        .reading()
                        .readWhere(sql, Entities.NOTE, RECORD.REC_ID.eq(Uuids.bytes(corrected)))
                        .stream()
                        .map(InFile::record)
                        .anyMatch(note ->
                                note.header().file().equals(person)
                                        && note.header().category() == service
                                        && Objects.equals(
                                                note.body().together(), about.together()));
    }

    /// About whom else this officer may write too.
    private List<UUID> others(DSLContext sql, UUID person, Category service, About about) {
        return about.others().stream()
                .distinct()
                .filter(one -> !one.equals(person))
                .limit(MOST_OTHERS)
                .filter(one -> groups.isOpen(sql, one, service))
                .toList();
    }

    @Override
    public void renew(DSLContext sql, UUID person, String name) {
        KeptNotes.rename(sql, person, Unfinished.noteName(UUID.randomUUID()));
    }

    @Override
    public Map<String, String> words(Map<String, String> typed) {
        var about = kept.about(typed.get(Unfinished.ABOUT));
        var words = new TreeMap<String, String>();
        words.put(Unfinished.TEXT, typed.getOrDefault(Unfinished.TEXT, ""));
        if (!about.meaning().isBlank()) {
            words.put(MEANING, about.meaning());
        }
        if (!about.why().isBlank()) {
            words.put(WHY, about.why());
        }
        return words;
    }

    @Override
    public void forget(DSLContext sql, UUID person, String name, Set<String> fields) {
        KeptNotes.delete(sql, person);
    }

    /// A note, held as closely as it will be in the file of each whom it is about.
    private final class Written implements Making {

        private static final String NOTE = "Note";

        @Override
        public String title(Kept note) {
            var type = about(note).type();
            return type.isBlank() ? NOTE : type;
        }

        @Override
        public Category service(Kept note) {
            return note.service().orElse(Category.OTHER);
        }

        @Override
        public Sensitivity level(DSLContext sql, UUID person, Kept note) {
            return people(person, note).stream()
                    .map(one -> Levels.of(sql, one, service(note)))
                    .max(Comparator.naturalOrder())
                    .orElse(Sensitivity.NORMAL);
        }

        @Override
        public List<UUID> people(UUID person, Kept note) {
            return Stream.concat(Stream.of(person), about(note).others().stream()).toList();
        }

        /// Whoever is given the file reads it before it is written: it tells nobody's address then
        /// that it could not tell as a note.
        @Override
        public boolean maySend(DSLContext sql, UUID person, Kept note) {
            return groups.mayWrite(sql, person, service(note))
                    && (about(note).others().isEmpty()
                            || people(person, note).stream()
                                    .noneMatch(one -> tellsAddress(sql, one, note)));
        }

        private boolean tellsAddress(DSLContext sql, UUID person, Kept note) {
            var file = records.reading().heldFile(sql, person);
            if (file.isEmpty()) {
                return false;
            }
            var rows =
                    records
                            .reading()
                            .read(sql, Entities.SOURCE_RECORD, List.of(file.getAsLong()))
                            .stream()
                            .map(InFile::record)
                            .toList();
            return SingleView.tellsHiddenAddress(
                    String.join("\n", words(note.typed()).values()),
                    new CitizenFile(
                            person,
                            List.of(),
                            rows,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            beliefs.of(sql, person)));
        }

        @Override
        public Map<String, String> travelling(Map<String, String> typed) {
            return typed;
        }

        private About about(Kept note) {
            return kept.about(note.typed().get(Unfinished.ABOUT));
        }
    }
}
