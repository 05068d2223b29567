package org.doorstep.app.example;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.note.NoteType;
import org.doorstep.domain.note.Notes;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;

/// Notes in memory; what is written appears in the file.
public final class MemoryNotes implements Notes {

    /// What is thrown while nothing can be read.
    public static final String UNREADABLE = "The disk cannot be read";

    private final Map<UUID, Draft> drafts = new LinkedHashMap<>();
    private final MemoryCitizens citizens;
    private final Clock clock;
    private final Set<UUID> shut = new HashSet<>();
    private int keeps;
    private boolean full;
    private boolean unreadable;
    private boolean uninheritable;

    public MemoryNotes(MemoryCitizens citizens, Clock clock) {
        this.citizens = citizens;
        this.clock = clock;
    }

    /// How often something was kept.
    public synchronized int keeps() {
        return keeps;
    }

    /// Whether the disk is full from now on.
    public synchronized void full(boolean now) {
        full = now;
    }

    /// Whether what is kept cannot be read from now on.
    public synchronized void unreadable(boolean now) {
        unreadable = now;
    }

    /// Whether nobody can say from now on what is kept for whom.
    public synchronized void uninheritable(boolean now) {
        uninheritable = now;
    }

    /// Nothing that stands elsewhere too may be written into that file from now on.
    public synchronized void shut(UUID person) {
        shut.add(person);
    }

    @Override
    public void rehearse() {
        // In memory nothing is loaded.
    }

    @Override
    public synchronized void keep(Draft draft) {
        if (full) {
            throw new IllegalStateException("The disk is full");
        }
        keeps++;
        drafts.put(draft.person(), draft);
    }

    @Override
    public synchronized Optional<Draft> draft(UUID person) {
        if (unreadable) {
            throw new IllegalStateException(UNREADABLE);
        }
        return Optional.ofNullable(drafts.get(person));
    }

    @Override
    public synchronized Optional<Draft> inherit(UUID person) {
        if (uninheritable) {
            throw new IllegalStateException("A kept note is odd");
        }
        return drafts().stream()
                .filter(draft ->
                        citizens.survivor(draft.person()).filter(person::equals).isPresent())
                .findFirst()
                .map(draft -> {
                    drafts.remove(draft.person());
                    var own =
                            new Draft(
                                    person,
                                    draft.service(),
                                    draft.text(),
                                    draft.keptAt(),
                                    draft.about());
                    drafts.put(person, own);
                    return own;
                });
    }

    @Override
    public synchronized List<Draft> drafts() {
        return List.copyOf(drafts.values()).reversed();
    }

    @Override
    public synchronized void discard(UUID person) {
        drafts.remove(person);
    }

    @Override
    public synchronized Recorded<Note> write(UUID person, Note note, Collection<UUID> others) {
        if (full) {
            throw new IllegalStateException("The disk is full");
        }
        var group =
                note.together() == null && !others.isEmpty()
                        ? FileBuilder.id("group" + note.text())
                        : note.together();
        others.forEach(other -> put(other, note.copy(null, group)));
        drafts.remove(person);
        return put(person, note.copy(note.corrects(), group));
    }

    private Recorded<Note> put(UUID person, Note note) {
        var now = clock.instant();
        var recorded =
                new Recorded<>(
                        new Header(
                                FileBuilder.id(person + note.text()),
                                person,
                                note.service(),
                                Sensitivity.NORMAL,
                                0,
                                Examples.PRIYA.id(),
                                now,
                                now),
                        note);
        citizens.reread(person)
                .ifPresent(file -> {
                    var notes = new ArrayList<>(file.notes());
                    notes.add(recorded);
                    citizens.with(
                            new CitizenFile(
                                    file.person(),
                                    file.scopes(),
                                    file.records(),
                                    file.links(),
                                    file.involvements(),
                                    file.events(),
                                    notes,
                                    file.responses(),
                                    file.belief()));
                });
        return recorded;
    }

    @Override
    public synchronized Set<UUID> together(UUID person, Collection<UUID> others, Category service) {
        if (shut.contains(person)) {
            return Set.of();
        }
        return others.stream()
                .filter(other -> !shut.contains(other))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<UUID> sharing(UUID together) {
        return citizens.all().stream()
                .filter(file ->
                        file.notes().stream()
                                .anyMatch(note -> together.equals(note.body().together())))
                .map(CitizenFile::person)
                .toList();
    }

    @Override
    public List<NoteType> types() {
        return List.of(
                new NoteType("Note", "note"),
                new NoteType("Phone call", "contact"),
                new NoteType("Visit", "visit"));
    }
}
