package org.doorstep.app.citizen.note;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.util.Subscription;

/// The notes on the pages that are open. Undo outlives the page on which something was thrown away:
/// where the person's page is open anew, the words come back there, before the officer's eyes.
/// Belongs to the screen's thread.
public final class OpenNotes {

    private final Map<UUID, NoteModel> open = new HashMap<>();

    /// @return ends it, when the page is closed
    public Subscription add(NoteModel note) {
        open.put(note.person(), note);
        return () -> open.remove(note.person(), note);
    }

    /// Brings back what was thrown away last in that note, whose page may be gone.
    public void undoDiscard(NoteModel note) {
        note.undoDiscard(open.getOrDefault(note.person(), note));
    }
}
