package org.doorstep.app.citizen.note;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Notes;
import org.jspecify.annotations.Nullable;

/// What was thrown away on a page and can be brought back, and what is to come back as soon as
/// there is a place for it. It never takes the place of other words: it comes under them. Belongs
/// to the screen's thread.
final class ThrownAway {

    private final Deque<Draft> thrown = new ArrayDeque<>();
    private final Deque<Draft> wanted = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Category> broughtBackFor =
            new ReadOnlyObjectWrapper<>();

    /// @return whether there are words in it, so that it can be brought back
    boolean add(Draft draft) {
        if (draft.isBegun()) {
            thrown.push(draft);
        }
        return draft.isBegun();
    }

    boolean isEmpty() {
        return thrown.isEmpty();
    }

    /// The last that was thrown away is to come back there, if there is any.
    void comesBackOn(ThrownAway page) {
        var last = thrown.poll();
        if (last != null) {
            page.wanted.add(last);
        }
    }

    /// What is to come back next, which it does now; null if there is none.
    @Nullable Draft next() {
        return wanted.poll();
    }

    /// For which service words were that were brought back under a note of another; null if there
    /// are none.
    ReadOnlyObjectProperty<@Nullable Category> broughtBackForProperty() {
        return broughtBackFor.getReadOnlyProperty();
    }

    /// For which service the note is from here on.
    void standsFor(Category service) {
        if (service == broughtBackFor.get()) {
            broughtBackFor.set(null);
        }
    }

    /// There is no note any more.
    void standsForNothing() {
        broughtBackFor.set(null);
    }

    /// The words of the note with what was thrown away under them.
    ///
    /// @param service of the note
    String under(String words, Category service, Draft thrown) {
        if (thrown.service() != service) {
            broughtBackFor.set(thrown.service());
        }
        return under(words, thrown);
    }

    /// Keeps it where no page shows the note: under the words that are kept for the person by now,
    /// if there are any. Called away from the screen, in turn with all that is kept.
    static void keep(Draft thrown, Notes notes, Instant at) {
        var now = notes.draft(thrown.person()).filter(Draft::isBegun);
        var whole =
                now.map(kept -> kept.with(under(kept.text(), thrown), at))
                        .orElseGet(() -> thrown.with(thrown.text(), at));
        notes.keep(whole);
    }

    private static String under(String words, Draft thrown) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(thrown.words());
        return String.join("\n\n", all).strip();
    }
}
