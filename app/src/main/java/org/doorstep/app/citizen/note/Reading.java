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
    ///
    /// @param hindered why it could not be asked whether there is a note to inherit; null where it
    ///   could
    record Begun(
            @Nullable Draft draft,
            @Nullable Standing standing,
            @Nullable RuntimeException hindered) {}

    private final Work<Optional<Draft>> kept;
    private final Supplier<Optional<Draft>> inherited;
    private final Supplier<Standing> standing;
    private final Background background;
    private final Consumer<Begun> found;
    private final Runnable settled;
    private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper();
    private boolean busy;
    private boolean closed;
    private Runnable afterwards = () -> {};

    /// @param kept called away from the screen, like what is inherited and how it stands
    /// @param inherited asked where nothing is kept
    /// @param found hears what was read, before what waits for it is done
    /// @param settled after both
    Reading(
            Work<Optional<Draft>> kept,
            Supplier<Optional<Draft>> inherited,
            Supplier<Standing> standing,
            Background background,
            Consumer<Begun> found,
            Runnable settled) {
        this.kept = kept;
        this.inherited = inherited;
        this.standing = standing;
        this.background = background;
        this.found = found;
        this.settled = settled;
    }

    boolean isBusy() {
        return busy;
    }

    /// Whether what is kept could not be read when that was tried last.
    ReadOnlyBooleanProperty failingProperty() {
        return failing.getReadOnlyProperty();
    }

    /// Reads what is kept, unless it is being read. What was asked for before and could not be done
    /// is not done any more: the officer has turned to something else since.
    void read() {
        if (!busy) {
            afterwards = () -> {};
            again();
        }
    }

    /// Reads what is kept, and does what waits for it.
    void again() {
        read(kept, inherited);
    }

    /// Reads what is kept after something was done with it, unless it is being read.
    void read(Work<Optional<Draft>> what) {
        if (!busy) {
            afterwards = () -> {};
            read(what, Optional::empty);
        }
    }

    /// In turn with what is written: the last words of a page that was just closed count.
    private void read(Work<Optional<Draft>> what, Supplier<Optional<Draft>> otherwise) {
        if (busy || closed) {
            return;
        }
        busy = true;
        background.run(
                Door.WRITE,
                () -> begun(what.run().orElse(null), otherwise),
                Answer.<Begun>to(this::done).orElse(this::failed));
    }

    /// Whether what is kept is not known: then that is done once it is. Where it could not be read
    /// it is read again.
    boolean defers(Runnable deed) {
        if (!busy && !failing.get()) {
            return false;
        }
        afterwards = deed;
        again();
        return true;
    }

    /// The page is gone: what is still being read is shown nowhere, and nothing is done after it.
    void close() {
        closed = true;
        afterwards = () -> {};
    }

    /// What hinders the rest must not hide the officer’s own words from them, nor keep them from
    /// writing some: a note that is inherited later never comes over those.
    private Begun begun(@Nullable Draft own, Supplier<Optional<Draft>> otherwise) {
        if (own != null) {
            return new Begun(own, stands(), null);
        }
        try {
            return new Begun(otherwise.get().orElse(null), stands(), null);
        } catch (RuntimeException hindered) {
            return new Begun(null, stands(), hindered);
        }
    }

    private @Nullable Standing stands() {
        try {
            return standing.get();
        } catch (RuntimeException _) {
            // Whoever hears of it asks once more, and says so where that fails too.
            return null;
        }
    }

    private void done(Begun begun) {
        if (closed) {
            return;
        }
        try {
            found.accept(begun);
        } catch (RuntimeException thrown) {
            failed(thrown);
            return;
        }
        busy = false;
        failing.set(false);
        var wanted = afterwards;
        afterwards = () -> {};
        wanted.run();
        settled.run();
        if (begun.hindered() != null) {
            tell(begun.hindered());
        }
    }

    private void failed(Throwable thrown) {
        busy = false;
        failing.set(!closed);
        tell(thrown);
    }

    private void tell(Throwable thrown) {
        background.show(() -> {
            throw thrown instanceof RuntimeException unchecked
                    ? unchecked
                    : new AppException("The note was not read", thrown);
        });
    }
}
