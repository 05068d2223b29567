package org.doorstep.app.work;

import java.util.function.Consumer;
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
    private Job asking = NONE;

    Latest(Background background, Consumer<? super T> done, Consumer<Boolean> busy) {
        this.background = background;
        this.done = done;
        this.busy = busy;
    }

    /// Asks; what was asked before is forgotten.
    public void submit(Work<T> question) {
        asking.cancel();
        busy.accept(true);
        asking =
                background.run(
                        Background.Door.READ,
                        question,
                        Answer.<T>to(answer -> {
                            busy.accept(false);
                            done.accept(answer);
                        }));
    }

    /// Forgets what was asked.
    public void forget() {
        asking.cancel();
        asking = NONE;
        busy.accept(false);
    }
}
