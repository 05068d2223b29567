package org.doorstep.app.citizen.note;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Draft;
import org.jspecify.annotations.Nullable;

/// What was thrown away on a page and can be brought back, and for which service words were that
/// came back there. Belongs to the screen's thread.
final class ThrownAway {

    private final Deque<Draft> thrown = new ArrayDeque<>();
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

    /// The last that was thrown away, which is it no longer; null if there is none.
    @Nullable Draft last() {
        return thrown.poll();
    }

    /// For which service words were that came back under a note of another; null if there are none.
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

    /// Words came back.
    ///
    /// @param service for which they were
    /// @param now for which the note is
    void cameBack(Category service, Category now) {
        if (service != now) {
            broughtBackFor.set(service);
        }
    }
}
