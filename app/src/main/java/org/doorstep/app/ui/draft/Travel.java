package org.doorstep.app.ui.draft;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.draft.Drafts;
import org.doorstep.domain.draft.Drafts.Standing;
import org.jspecify.annotations.Nullable;

/// What becomes of a draft beyond this laptop: the whole of it goes to the hub when the officer
/// rests and when they leave the page, so that whoever is given the file can go on. Keeping what is
/// typed never waits for it. Belongs to the screen's thread.
public final class Travel implements AutoCloseable {

    /// How long nothing was typed before the draft is sent.
    public static final Duration REST = Duration.ofSeconds(30);

    private final UUID person;
    private final String name;
    private final Drafts drafts;
    private final Changes changes;
    private final Background background;
    private final ObservableValue<@Nullable Instant> keptAt;
    private final Latest<Standing> reread;
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(Standing.OWN);
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(true);
    private Subscription resting = Subscription.EMPTY;
    private @Nullable Listening listening;
    private @Nullable Job timer;
    private boolean closed;

    /// @param name under which it is kept about that person
    /// @param keptAt when all that is typed was last kept; null while it is not
    public Travel(
            UUID person,
            String name,
            Drafts drafts,
            Changes changes,
            Background background,
            ObservableValue<@Nullable Instant> keptAt) {
        this.person = person;
        this.name = name;
        this.drafts = drafts;
        this.changes = changes;
        this.background = background;
        this.keptAt = keptAt;
        this.reread = background.latest(this::told, _ -> {});
    }

    /// Goes on with a form that was handed over. Called away from the screen.
    public Standing goOn() {
        return drafts.goOn(person, name);
    }

    /// How it stands; takes nothing up. Called away from the screen.
    public Standing now() {
        return drafts.standing(person, name);
    }

    /// The officer has what is kept before them. Called away from the screen.
    public void opened() {
        drafts.opened(person, name);
    }

    /// Goes on with a note that was handed over. Called away from the screen.
    public void takeUp(UUID draft) {
        drafts.takeUp(draft);
    }

    /// From here on what is typed is sent, unless it was closed meanwhile. May be called again.
    ///
    /// @param found null where nobody can say how the draft stands: it counts as the officer's own
    public void begin(@Nullable Standing found) {
        if (closed) {
            return;
        }
        stop();
        standing.set(found == null ? Standing.OWN : found);
        known.set(found != null);
        resting = keptAt.subscribe(this::kept);
        listening =
                changes.listen(topics -> {
                    if (topics.contains(Topic.DRAFTS)) {
                        background.show(this::readAgain);
                    }
                });
    }

    /// How the draft stands with others.
    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// Whether it was told how the draft stands since it began.
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// Whether nobody could say how it stands when that was asked last: what is told is old, or
    /// nothing. [#readAgain()] asks anew.
    public ReadOnlyBooleanProperty unknownProperty() {
        return reread.failingProperty();
    }

    /// Throws away what the officer typed besides, on another laptop.
    public void discard(UUID draft) {
        background.write(
                () -> {
                    drafts.discard(draft);
                    return now();
                },
                this::told);
    }

    /// Sends what is left, after what is being kept.
    @Override
    public void close() {
        closed = true;
        if (stop()) {
            send(drafts::leave);
        }
        reread.forget();
    }

    /// Listens no more.
    ///
    /// @return whether it did
    private boolean stop() {
        resting.unsubscribe();
        rest();
        var listened = listening;
        if (listened != null) {
            listened.close();
            listening = null;
        }
        return listened != null;
    }

    private void told(Standing now) {
        standing.set(now);
        known.set(true);
    }

    private void kept(@Nullable Instant at) {
        rest();
        if (at != null) {
            timer = background.after(REST, () -> send(drafts::send));
        }
    }

    private void rest() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /// Asks anew how it stands.
    public void readAgain() {
        reread.submit(this::now);
    }

    /// What cannot be queued now is kept all the same, and queued at the next rest or when the
    /// laptop is locked.
    private void send(BiConsumer<UUID, String> by) {
        timer = null;
        background.run(
                Door.WRITE,
                () -> {
                    by.accept(person, name);
                    return name;
                },
                Answer.<String>to(_ -> {}).orElse(_ -> {}));
    }
}
