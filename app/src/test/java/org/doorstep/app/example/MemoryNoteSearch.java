package org.doorstep.app.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.note.Notes;
import org.doorstep.domain.search.NoteSearch;
import org.doorstep.domain.search.NotesOfFile;
import org.doorstep.domain.search.Sought;
import org.jspecify.annotations.Nullable;

/// Finds notes in files in memory, by the same rules as the store.
public final class MemoryNoteSearch implements NoteSearch {

    private final MemoryCitizens citizens;
    private final Notes notes;
    private @Nullable Answer always;
    private boolean broken;

    public MemoryNoteSearch(MemoryCitizens citizens, Notes notes) {
        this.citizens = citizens;
        this.notes = notes;
    }

    /// Answers this whatever is sought; null to search again.
    public synchronized void always(@Nullable Answer answer) {
        always = answer;
    }

    /// Whether the store cannot be read from now on.
    public synchronized void broken(boolean now) {
        broken = now;
    }

    @Override
    public void getReady() {
        // In memory all is ready.
    }

    @Override
    public void forget() {
        // Nothing is kept.
    }

    @Override
    public synchronized Answer find(Sought sought, @Nullable LocalDate since, int limit) {
        if (broken) {
            throw new IllegalStateException("The store is damaged");
        }
        if (always != null) {
            return always;
        }
        var hits = new ArrayList<Hit>();
        var undisclosed = AddressTraces.undisclosed(citizens.all());
        for (var draft : notes.drafts()) {
            citizens.reread(draft.person())
                    .ifPresent(file ->
                            hits.addAll(
                                    new NotesOfFile(file, undisclosed)
                                            .draftSaying(sought, draft, Examples.PRIYA.id())));
        }
        citizens.all().stream()
                .flatMap(file ->
                        new NotesOfFile(file, undisclosed)
                                        .saying(
                                                sought,
                                                file.notes().stream()
                                                        .map(note -> note.header().id())
                                                        .collect(Collectors.toSet()))
                                        .stream())
                .sorted(Comparator.comparing(Hit::at).reversed())
                .forEach(hits::add);
        hits.removeIf(hit -> since != null && hit.at().date().isBefore(since));
        return new Found(hits.stream().limit(limit).toList(), hits.size() > limit);
    }
}
