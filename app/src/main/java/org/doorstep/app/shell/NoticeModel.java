package org.doorstep.app.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.frame.Waiting;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.jspecify.annotations.Nullable;

/// What has just been done on the page in front, and taking it back. One message at a time, never
/// on a timer; it goes with its page. Undoing works after the message is gone, and then says what
/// was taken back.
public final class NoticeModel {

    private static final Messages TEXT = Messages.of("shell");
    private static final int REMEMBERED = 50;

    private record Done(String words, Runnable undo) {}

    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final Deque<Done> undos = new ArrayDeque<>();
    private @Nullable Waiting waiting;
    private @Nullable SyncState heard;
    private int refusedBefore;

    /// Whether what is said is what the laptop is about to do with the hub.
    private boolean underWay;

    /// Whether what is said was seen to wait: the next checkpoint with nothing waiting has it.
    private boolean owed;

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
        waiting = null;
        underWay = false;
        words.set(done);
        undoable.set(undo != null);
        if (undo != null) {
            undos.push(new Done(done, undo));
            if (undos.size() > REMEMBERED) {
                undos.removeLast();
            }
        }
    }

    /// @param undo takes it back; null where that is not possible
    public void say(Waiting done, @Nullable Runnable undo) {
        say(done.kept(), undo);
        waiting = done;
        owed = heard != null && heard.waiting() > 0;
        refusedBefore = heard == null ? 0 : heard.refused();
    }

    /// Says what the laptop is about to do with the hub. The message goes as soon as that is done,
    /// or cannot be: the pill says how it stands then.
    public void sayUnderWay(String words) {
        say(words, null);
        underWay = true;
    }

    /// How the laptop stands with the hub now.
    public void hear(SyncState now) {
        var before = heard;
        heard = now;
        if (underWay && isOver(now, before)) {
            dismiss();
        }
        if (waiting == null) {
            return;
        }
        if (now.refused() > refusedBefore) {
            // The pill says so; it is not for this message to say that all is well.
            dismiss();
        } else if (now.waiting() > 0) {
            owed = true;
        } else if (before == null || !Objects.equals(before.lastInStep(), now.lastInStep())) {
            if (owed) {
                words.set(waiting.sent());
                waiting = null;
            }
            // That checkpoint may have been taken just before; the next one was not.
            owed = true;
        }
    }

    private static boolean isOver(SyncState now, @Nullable SyncState before) {
        return switch (now.contact()) {
            case IN_STEP, OFFLINE, HUB_TROUBLE, LAPTOP_TROUBLE -> true;
            // The session may be refused once more; before it was renewed it was so too.
            case SIGN_IN_NEEDED -> before != null && before.contact() != Contact.SIGN_IN_NEEDED;
            case STARTING, SYNCING -> false;
        };
    }

    /// Another page is in front.
    public void leave() {
        dismiss();
    }

    /// Hides the bar; false if it was hidden.
    public boolean dismiss() {
        var shown = !words.get().isEmpty();
        words.set("");
        undoable.set(false);
        waiting = null;
        underWay = false;
        return shown;
    }

    /// Takes back the last thing that can be; false if there is none.
    public boolean undo() {
        if (undos.isEmpty()) {
            return false;
        }
        var last = undos.pop();
        var inSight = undoable.get();
        dismiss();
        last.undo().run();
        if (!inSight) {
            words.set(TEXT.get("notice.undone", last.words()));
        }
        return true;
    }

    /// Forgets everything.
    public void forget() {
        undos.clear();
        dismiss();
    }
}
