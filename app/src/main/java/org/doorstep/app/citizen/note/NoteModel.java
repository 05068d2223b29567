package org.doorstep.app.citizen.note;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Draft;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.note.Notes;
import org.doorstep.domain.record.Recorded;
import org.jspecify.annotations.Nullable;

/// A note while it is written. Every change is on the disk within [#DELAY] and the time of one
/// commit: changes that come faster are kept together, and a change during a commit is kept right
/// after it.
public final class NoteModel {

    /// How long changes are gathered before they are kept.
    static final Duration DELAY = Duration.ofMillis(100);

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final UUID person;
    private final Notes notes;
    private final Background background;
    private final Clock clock;
    private final Consumer<Recorded<Note>> written;

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Category> service;
    private final ReadOnlyObjectWrapper<@Nullable Instant> keptAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper notKept = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper textMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper excess = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Draft> discarded = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();

    private @Nullable Job timer;
    private boolean committing;
    private boolean changedSince;
    private boolean settling;

    /// @param service for which service a new note is written until the officer says otherwise
    /// @param written hears of the note once it is in the file
    public NoteModel(
            UUID person,
            Category service,
            Notes notes,
            Background background,
            Clock clock,
            Consumer<Recorded<Note>> written) {
        this.person = person;
        this.service = new SimpleObjectProperty<>(service);
        this.notes = notes;
        this.background = background;
        this.clock = clock;
        this.written = written;
        text.subscribe(typed -> excess.set(Math.max(0, typed.strip().length() - Note.LONGEST)));
        text.subscribe((_, _) -> changed());
        this.service.subscribe((_, _) -> changed());
    }

    /// Whether the note is being written.
    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    /// What is typed.
    public StringProperty textProperty() {
        return text;
    }

    /// For which service.
    public ObjectProperty<Category> serviceProperty() {
        return service;
    }

    /// When all that is typed was last safe on the disk; null while it is not.
    public ReadOnlyObjectProperty<@Nullable Instant> keptAtProperty() {
        return keptAt.getReadOnlyProperty();
    }

    /// Whether the laptop could not keep what was typed last. It goes on trying.
    public ReadOnlyBooleanProperty notKeptProperty() {
        return notKept.getReadOnlyProperty();
    }

    /// Whether the note is on its way into the file: nothing more can be typed.
    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /// Whether the officer asked to write a note without words.
    public ReadOnlyBooleanProperty textMissingProperty() {
        return textMissing.getReadOnlyProperty();
    }

    /// How many characters what is typed is too long for one note; 0 while it fits. It is kept all
    /// the same.
    public ReadOnlyIntegerProperty excessProperty() {
        return excess.getReadOnlyProperty();
    }

    /// What was thrown away last and can be brought back, or null.
    public ReadOnlyObjectProperty<@Nullable Draft> discardedProperty() {
        return discarded.getReadOnlyProperty();
    }

    /// Opens the draft that the laptop keeps for the person, or for somebody who turned out to be
    /// this person, unless a note is under way. Read in turn with what is written: the last words
    /// of a page that was just closed count.
    public void resume() {
        background.write(
                () ->
                        notes.draft(person)
                                .filter(draft -> !draft.text().isBlank())
                                .or(() -> notes.inherited(person)),
                found -> found.ifPresent(this::goOnWith));
    }

    /// Begins a note, or goes on with the one under way.
    public void begin() {
        discarded.set(null);
        open.set(true);
    }

    /// Throws the draft away; [#undoDiscard()] brings it back.
    public void discard() {
        var draft = draft();
        stopTimer();
        changedSince = false;
        clear();
        discarded.set(draft.text().isBlank() ? null : draft);
        background.write(
                () -> {
                    notes.discard(person);
                    return true;
                },
                _ -> {});
    }

    /// Brings back what was thrown away.
    public void undoDiscard() {
        var draft = discarded.get();
        if (draft != null) {
            discarded.set(null);
            show(draft);
            changed();
            flush();
        }
    }

    /// Writes the note into the file and queues it for the hub, if it is neither blank nor too
    /// long. Until that is done the draft stays.
    public void write() {
        if (text.get().isBlank()) {
            textMissing.set(true);
            return;
        }
        if (excess.get() > 0) {
            return;
        }
        writing.set(true);
        stopTimer();
        changedSince = false;
        var note = new Note(service.get(), text.get().strip(), null);
        background.run(
                Door.WRITE,
                () -> notes.write(person, note),
                Answer.<Recorded<Note>>to(
                                recorded -> {
                                    clear();
                                    written.accept(recorded);
                                })
                        .orElse(_ -> failed()));
    }

    /// Keeps at once what is not yet kept: before the window locks or closes.
    public void flush() {
        if (timer != null || changedSince) {
            stopTimer();
            keep();
        }
    }

    private void goOnWith(Draft draft) {
        if (open.get() || discarded.get() != null) {
            return;
        }
        if (draft.person().equals(person)) {
            show(draft);
            return;
        }
        var own = new Draft(person, draft.service(), draft.text(), draft.keptAt());
        show(own);
        background.write(
                () -> {
                    notes.keep(own);
                    notes.discard(draft.person());
                    return own;
                },
                _ -> {});
    }

    private void show(Draft draft) {
        settling = true;
        service.set(draft.service());
        text.set(draft.text());
        settling = false;
        keptAt.set(draft.keptAt());
        open.set(true);
    }

    private void clear() {
        settling = true;
        text.set("");
        settling = false;
        keptAt.set(null);
        notKept.set(false);
        textMissing.set(false);
        writing.set(false);
        open.set(false);
    }

    private void changed() {
        if (settling || !open.get()) {
            return;
        }
        keptAt.set(null);
        textMissing.set(false);
        if (committing) {
            changedSince = true;
        } else if (timer == null) {
            timer = background.after(DELAY, this::keepNow);
        }
    }

    private void keepNow() {
        timer = null;
        keep();
    }

    private void keep() {
        committing = true;
        changedSince = false;
        var draft = draft();
        background.run(
                Door.WRITE,
                () -> {
                    notes.keep(draft);
                    return draft;
                },
                Answer.<Draft>to(this::kept).orElse(_ -> failed()));
    }

    private void kept(Draft draft) {
        committing = false;
        notKept.set(false);
        if (changedSince) {
            keep();
        } else if (open.get() && draft.text().equals(text.get())) {
            keptAt.set(clock.instant());
        }
    }

    private void failed() {
        committing = false;
        writing.set(false);
        notKept.set(true);
        if (timer == null) {
            timer = background.after(RETRY, this::keepNow);
        }
    }

    private Draft draft() {
        return new Draft(person, service.get(), text.get(), clock.instant());
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
