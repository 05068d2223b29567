package org.doorstep.app.form;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.draft.Drafts;
import org.doorstep.domain.draft.Drafts.Standing;
import org.jspecify.annotations.Nullable;

/// What becomes of a draft beyond this laptop: the whole of it goes to the hub when the officer
/// rests and when they leave the page, so that whoever is given the file can go on. Keeping what is
/// typed never waits for it. Belongs to the screen's thread.
final class Travel implements AutoCloseable {

    /// How long nothing was typed before the draft is sent.
    static final Duration REST = Duration.ofSeconds(30);

    private final FormAddress address;
    private final Drafts drafts;
    private final FormPorts ports;
    private final Background background;
    private final ObservableValue<@Nullable Instant> keptAt;
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(Standing.OWN);
    private Subscription resting = Subscription.EMPTY;
    private @Nullable Listening listening;
    private @Nullable Job timer;

    /// @param keptAt when all that is typed was last kept; null while it is not
    Travel(
            FormAddress address,
            FormPorts ports,
            Background background,
            ObservableValue<@Nullable Instant> keptAt) {
        this.address = address;
        this.ports = ports;
        this.drafts = ports.drafts();
        this.background = background;
        this.keptAt = keptAt;
    }

    /// Goes on with what was handed over. Called away from the screen.
    Standing goOn() {
        return drafts.goOn(address.person(), address.draft());
    }

    /// From here on what is typed is sent.
    void begin(Standing found) {
        standing.set(found);
        resting = keptAt.subscribe(this::kept);
        listening =
                ports.changes()
                        .listen(topics -> {
                            if (topics.contains(Topic.DRAFTS)) {
                                background.show(this::readAgain);
                            }
                        });
    }

    /// How the draft stands with others.
    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// Throws away what the officer typed besides, on another laptop.
    void discard(UUID draft) {
        background.write(
                () -> {
                    drafts.discard(draft);
                    return drafts.standing(address.person(), address.draft());
                },
                standing::set);
    }

    /// Sends what is left, after what is being kept.
    @Override
    public void close() {
        resting.unsubscribe();
        rest();
        var listened = listening;
        if (listened != null) {
            listened.close();
            send(drafts::leave);
        }
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

    private void readAgain() {
        background.read(() -> drafts.standing(address.person(), address.draft()), standing::set);
    }

    /// What cannot be queued now is kept all the same, and queued at the next rest or when the
    /// laptop is locked.
    private void send(BiConsumer<UUID, String> by) {
        timer = null;
        background.run(
                Door.WRITE,
                () -> {
                    by.accept(address.person(), address.draft());
                    return address;
                },
                Answer.<FormAddress>to(_ -> {}).orElse(_ -> {}));
    }
}
