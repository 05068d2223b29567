package org.doorstep.app;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Job;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Changes.Listening;
import org.doorstep.domain.change.Topic;

/// Keeps what is searched in as new as the store: built when the vault opens, and again a moment
/// after something came, changed or left of which it is built. One building at a time; one that
/// failed is tried again.
final class LiveIndex implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofMillis(400);

    /// After a failure: a full disk or a busy store may be better by then.
    static final Duration RETRY = Duration.ofSeconds(10);

    private final Runnable build;
    private final Runnable forget;
    private final Background background;
    private final Consumer<? super Throwable> failed;
    private final Listening listening;
    private Job waiting = () -> {};
    private final ReadOnlyIntegerWrapper built = new ReadOnlyIntegerWrapper();
    private boolean building;
    private boolean outdated;
    private boolean failing;

    /// @param build takes it in; called away from the screen
    /// @param forget lets go of all of it
    /// @param of what it is built of
    /// @param failed takes the first of several failures in a row
    LiveIndex(
            Runnable build,
            Runnable forget,
            Set<Topic> of,
            Changes changes,
            Background background,
            Consumer<? super Throwable> failed) {
        this.build = build;
        this.forget = forget;
        this.background = background;
        this.failed = failed;
        this.listening =
                changes.listen(topics -> {
                    if (topics.stream().anyMatch(of::contains)) {
                        background.show(this::soon);
                    }
                });
        build();
    }

    /// How many times it was built: what was searched for before may be answered otherwise now.
    ReadOnlyIntegerProperty builtProperty() {
        return built.getReadOnlyProperty();
    }

    @Override
    public void close() {
        listening.close();
        waiting.cancel();
        forget.run();
    }

    private void soon() {
        waiting.cancel();
        waiting = background.after(A_MOMENT, this::build);
    }

    private void build() {
        if (building) {
            outdated = true;
            return;
        }
        building = true;
        outdated = false;
        background.run(
                Door.READ,
                () -> {
                    build.run();
                    return build;
                },
                Answer.<Runnable>to(_ -> built()).orElse(this::notBuilt));
    }

    private void notBuilt(Throwable thrown) {
        building = false;
        waiting.cancel();
        waiting = background.after(RETRY, this::build);
        if (!failing) {
            failing = true;
            failed.accept(thrown);
        }
    }

    private void built() {
        building = false;
        failing = false;
        built.set(built.get() + 1);
        if (outdated) {
            soon();
        }
    }
}
