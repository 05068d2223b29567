package org.doorstep.app.work;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// Questions to the store of which only the newest answer is delivered. Belongs to the screen's
/// thread.
///
/// @param <T> the answer
public final class Latest<T extends @Nullable Object> {

    private static final Job NONE = () -> {};

    private final Background background;
    private final Consumer<? super T> done;
    private final Consumer<Boolean> busy;
    private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper();
    private @Nullable Work<T> last;
    private boolean answered;
    private Job asking = NONE;

    Latest(Background background, Consumer<? super T> done, Consumer<Boolean> busy) {
        this.background = background;
        this.done = done;
        this.busy = busy;
    }

    /// Asks; what was asked before is forgotten. A failure is shown by the last resort, and
    /// [#failingProperty()] tells it to the page that waits for the answer.
    public void submit(Work<T> question) {
        last = question;
        asking.cancel();
        busy.accept(true);
        asking =
                background.run(
                        Background.Door.READ,
                        question,
                        Answer.<T>to(
                                        answer -> {
                                            busy.accept(false);
                                            answered = true;
                                            failing.set(false);
                                            done.accept(answer);
                                        })
                                .orElse(this::failed));
    }

    /// Asks what was asked last once more.
    public void again() {
        if (last != null) {
            submit(last);
        }
    }

    /// Whether what was asked last could not be answered: what is shown is old, or nothing.
    public ReadOnlyBooleanProperty failingProperty() {
        return failing.getReadOnlyProperty();
    }

    /// Whether there was ever an answer.
    public boolean isAnswered() {
        return answered;
    }

    /// Forgets what was asked.
    public void forget() {
        last = null;
        asking.cancel();
        asking = NONE;
        busy.accept(false);
        failing.set(false);
    }

    private void failed(Throwable thrown) {
        busy.accept(false);
        failing.set(true);
        background.show(() -> {
            throw thrown instanceof RuntimeException unchecked
                    ? unchecked
                    : new AppException("The store was not read", thrown);
        });
    }
}
