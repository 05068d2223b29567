package org.doorstep.app.citizen.note;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Notes;
import org.jspecify.annotations.Nullable;

/// Keeps a note while it is typed. Every change is on the disk within [#DELAY] and the time of one
/// commit: changes that come faster are kept together, and a change during a commit is kept right
/// after it. Belongs to the screen's thread.
final class Keeping {

    /// How long changes are gathered before they are kept.
    static final Duration DELAY = Duration.ofMillis(20);

    /// How long after it failed keeping is tried again.
    static final Duration RETRY = Duration.ofSeconds(2);

    private final Notes notes;
    private final Supplier<Draft> typed;
    private final Predicate<Draft> stands;
    private final Consumer<Returning> left;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<@Nullable Instant> keptAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper notKept = new ReadOnlyBooleanWrapper();
    private @Nullable Job timer;

    /// What the laptop keeps of it, as far as this page knows.
    private @Nullable Draft kept;

    /// Notes that came to their end here: an answer about one of them says nothing of this one.
    private int past;

    private boolean held = true;
    private boolean committing;
    private boolean changedSince;
    private boolean closed;

    /// @param typed what is typed now
    /// @param stands whether that is still all that is typed
    /// @param left gets what could not be kept before the page was closed
    Keeping(
            Notes notes,
            Supplier<Draft> typed,
            Predicate<Draft> stands,
            Consumer<Returning> left,
            Background background,
            Clock clock) {
        this.notes = notes;
        this.typed = typed;
        this.stands = stands;
        this.left = left;
        this.background = background;
        this.clock = clock;
    }

    /// When all that is typed was last safe on the disk; null while it is not.
    ReadOnlyObjectProperty<@Nullable Instant> keptAtProperty() {
        return keptAt.getReadOnlyProperty();
    }

    /// Whether the laptop could not keep what was typed last. It goes on trying.
    ReadOnlyBooleanProperty notKeptProperty() {
        return notKept.getReadOnlyProperty();
    }

    /// From here on what is typed is kept.
    ///
    /// @param found what stands there, which is kept; null where it is not
    void begin(@Nullable Draft found) {
        held = false;
        kept = found;
        keptAt.set(found == null ? null : found.keptAt());
    }

    /// What is typed is kept no more until [#release()] or [#failed()]: it is thrown away, or on
    /// its way into the file, and would come back behind that.
    void hold() {
        stopTimer();
        changedSince = false;
        held = true;
    }

    /// What is typed did not go into the file, and is kept again.
    void release() {
        held = false;
        if (closed) {
            leave();
        } else {
            changed();
        }
    }

    /// There is nothing any more that could be kept.
    void end() {
        hold();
        kept = null;
        past++;
        keptAt.set(null);
        notKept.set(false);
    }

    /// Something was typed.
    void changed() {
        if (held) {
            return;
        }
        keptAt.set(null);
        if (committing) {
            changedSince = true;
        } else if (timer == null) {
            timer = background.after(DELAY, this::keepNow);
        }
    }

    /// Keeps at once what is not yet kept.
    void flush() {
        if (timer != null || changedSince) {
            stopTimer();
            keep();
        }
    }

    /// What is typed did not get onto the disk.
    void failed() {
        held = false;
        notKept.set(true);
        if (closed) {
            leave();
        } else if (timer == null) {
            timer = background.after(RETRY, this::keepNow);
        }
    }

    /// The page is gone: what is not yet kept is kept at once. Where that fails it is left, since
    /// another page may have the note by the time at which it would succeed.
    void close() {
        closed = true;
        flush();
    }

    /// Leaves the words, once, unless they are kept.
    private void leave() {
        hold();
        var words = typed.get();
        if (kept == null || !kept.says(words)) {
            left.accept(new Returning(words, kept));
        }
    }

    private void keepNow() {
        timer = null;
        keep();
    }

    private void keep() {
        committing = true;
        changedSince = false;
        var draft = typed.get();
        var which = past;
        background.run(
                Door.WRITE,
                () -> {
                    notes.keep(draft);
                    return draft;
                },
                Answer.<Draft>to(now -> kept(now, which)).orElse(_ -> notKept(which)));
    }

    private void kept(Draft draft, int which) {
        committing = false;
        if (which == past) {
            kept = draft;
            notKept.set(false);
        }
        if (changedSince) {
            keep();
        } else if (which == past && stands.test(draft)) {
            keptAt.set(clock.instant());
        }
    }

    private void notKept(int which) {
        committing = false;
        if (which != past) {
            if (changedSince) {
                keep();
            }
        } else if (!held) {
            // What is on its way into the file is kept there, or once that fails.
            failed();
        }
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
