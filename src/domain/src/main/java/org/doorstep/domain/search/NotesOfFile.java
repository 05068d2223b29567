package org.doorstep.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.AddressTraces;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.MergedCaution;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.citizen.TimelineEntry;
import org.doorstep.domain.citizen.WrittenNote;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.search.NoteSearch.Hit;
import org.jspecify.annotations.Nullable;

/// The notes in one person's file that say what is sought: as the person's page shows them, so in
/// their newest wording, and without an address that must not be disclosed, be it somebody else's.
public final class NotesOfFile {

    /// Stands for a draft, which has no id.
    private static final UUID DRAFT = new UUID(0, 0);

    private final CitizenFile file;
    private final AddressTraces undisclosed;

    /// @param file what sources say of the person, their notes and what is believed; the rest of it
    ///   is not read
    /// @param undisclosed the addresses of everybody on the laptop that must not be disclosed
    public NotesOfFile(CitizenFile file, AddressTraces undisclosed) {
        this.file = file;
        this.undisclosed = undisclosed;
    }

    /// Those of the notes, in the order of the timeline.
    ///
    /// @param among ids of notes: what does not read now as one of these is left out
    public List<Hit> saying(Sought sought, Set<UUID> among) {
        return saying(file, sought, among);
    }

    /// The officer's draft, if it says so.
    ///
    /// @param officer whose it is
    public List<Hit> draftSaying(Sought sought, Draft draft, String officer) {
        var header =
                new Header(
                        DRAFT,
                        file.person(),
                        draft.service(),
                        Sensitivity.NORMAL,
                        0,
                        officer,
                        draft.keptAt(),
                        draft.keptAt());
        var type = draft.about().type();
        var note =
                new Note(
                        draft.service(),
                        draft.text(),
                        null,
                        null,
                        null,
                        null,
                        type.isBlank() ? null : type,
                        null,
                        null,
                        draft.about().significant() ? draft.about().meaning() : null);
        var alone =
                new CitizenFile(
                        file.person(),
                        file.scopes(),
                        file.records(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Recorded<>(header, note)),
                        file.belief());
        return saying(alone, sought, Set.of(DRAFT));
    }

    private List<Hit> saying(CitizenFile file, Sought sought, Set<UUID> among) {
        var view = SingleView.of(file);
        var hits = new ArrayList<Hit>();
        for (var entry : view.timeline()) {
            var note = entry.note();
            if (note != null && among.contains(note.latest().record())) {
                var said = undisclosed.masked(said(note));
                if (sought.fits(said)) {
                    var passage = isRestricted(note, file) ? null : Passage.of(said, sought);
                    hits.add(hit(view, entry, note, passage));
                }
            }
        }
        return hits;
    }

    /// Whether any wording of it is held more closely than usual.
    private static boolean isRestricted(WrittenNote note, CitizenFile file) {
        var wordings = note.wordings().stream().map(WrittenNote.Wording::record).toList();
        return file.notes().stream()
                .map(Recorded::header)
                .anyMatch(header ->
                        header.sensitivity().compareTo(Sensitivity.NORMAL) > 0
                                && wordings.contains(header.id()));
    }

    private static Hit hit(
            SingleView view, TimelineEntry entry, WrittenNote note, @Nullable Passage passage) {
        return new Hit(
                view.person(),
                view.name().display(),
                view.cautions().stream().map(MergedCaution::caution).toList(),
                entry.id().equals(DRAFT) ? null : entry.id(),
                entry.service(),
                entry.at(),
                entry.kind(),
                note.type(),
                entry.from().author(),
                passage);
    }

    /// What it says, and what it means for the person.
    private static String said(WrittenNote note) {
        var meaning = note.significance();
        return note.latest().text() + (meaning == null || meaning.isBlank() ? "" : "\n" + meaning);
    }
}
