package org.doorstep.app.citizen.note;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.AppException;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Work;
import org.doorstep.domain.draft.Drafts.Standing;
import org.doorstep.domain.note.Draft;
import org.jspecify.annotations.Nullable;

/// Reads what the laptop keeps of a note, and how it stands. Meanwhile, and as long as what is kept
/// could not be read, what the officer asks for waits: it would come over words that nobody has
/// seen, or they over it. Belongs to the screen's thread.
final class Reading {

    /// What is kept, and how it stands; null where nobody can say that now.
    record Begun(@Nullable Draft draft, @Nullable Standing standing) {}

    private final Work<Optional<Draft>> kept;
    private final Supplier<Standing> standing;
    private final Background background;
    private final Consumer<Begun> found;
    private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper();
    private boolean busy;
    private Runnable afterwards = () -> {};

    /// @param kept called away from the screen, like how it stands
    /// @param found hears what was read, before what waits for it is done
    Reading(
            Work<Optional<Draft>> kept,
            Supplier<Standing> standing,
            Background background,
            Consumer<Begun> found) {
        this.kept = kept;
        this.standing = standing;
        this.background = background;
        this.found = found;
    }

    boolean isBusy() {
        return busy;
    }

    /// Whether what is kept could not be read when that was tried last.
    ReadOnlyBooleanProperty failingProperty() {
        return failing.getReadOnlyProperty();
    }

    /// Reads what is kept, unless it is being read.
    void read() {
        read(kept);
    }

    /// Reads what is kept after something was done with it, unless it is being read. In turn with
    /// what is written: the last words of a page that was just closed count.
    void read(Work<Optional<Draft>> what) {
        if (busy) {
            return;
        }
        busy = true;
        background.run(
                Door.WRITE,
                () -> new Begun(what.run().orElse(null), stands()),
                Answer.<Begun>to(this::done).orElse(this::failed));
    }

    /// Whether what is kept is not known: then that is done once it is. Where it could not be read
    /// it is read again.
    boolean defers(Runnable deed) {
        if (!busy && !failing.get()) {
            return false;
        }
        afterwards = deed;
        read();
        return true;
    }

    /// What hinders this must not hide the officer’s own words from them.
    private @Nullable Standing stands() {
        try {
            return standing.get();
        } catch (RuntimeException _) {
            // Whoever hears of it asks once more, and says so where that fails too.
            return null;
        }
    }

    private void done(Begun begun) {
        busy = false;
        failing.set(false);
        found.accept(begun);
        var wanted = afterwards;
        afterwards = () -> {};
        wanted.run();
    }

    private void failed(Throwable thrown) {
        busy = false;
        failing.set(true);
        background.show(() -> {
            throw thrown instanceof RuntimeException unchecked
                    ? unchecked
                    : new AppException("The note was not read", thrown);
        });
    }
}
