package org.doorstep.app.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What has just been done, and taking it back. One message at a time, never on a timer; undoing
/// works after the message is gone.
public final class NoticeModel {

    private static final int REMEMBERED = 50;

    private record Done(String words, Runnable undo) {}

    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final Deque<Done> undos = new ArrayDeque<>();

    /// What the bar says; empty while it is hidden.
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /// Whether the bar offers Undo.
    public ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    /// @param undo takes it back; null where that is not possible
    public void say(String done, @Nullable Runnable undo) {
        words.set(done);
        undoable.set(undo != null);
        if (undo != null) {
            undos.push(new Done(done, undo));
            if (undos.size() > REMEMBERED) {
                undos.removeLast();
            }
        }
    }

    /// Hides the bar; false if it was hidden.
    public boolean dismiss() {
        var shown = !words.get().isEmpty();
        words.set("");
        undoable.set(false);
        return shown;
    }

    /// Takes back the last thing that can be; false if there is none.
    public boolean undo() {
        if (undos.isEmpty()) {
            return false;
        }
        var last = undos.pop();
        dismiss();
        last.undo().run();
        return true;
    }

    /// Forgets everything.
    public void forget() {
        undos.clear();
        dismiss();
    }
}
