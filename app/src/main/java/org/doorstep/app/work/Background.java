package org.doorstep.app.work;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Does work away from the screen and delivers its outcome on the screen's thread. The methods are
/// called on the screen's thread unless they say otherwise.
public interface Background extends AutoCloseable {

    /// Where work is done.
    enum Door {
        /// Reading the store: a few threads.
        READ,
        /// Changing the store: one thread, in the order asked for.
        WRITE,
        /// Talking to the hub or waiting for anything else: as many threads as it takes.
        NETWORK,
        /// Using a camera: one thread, always the same, in the order asked for; what was asked for
        /// is done also when all ends.
        DEVICE
    }

    /// Does the work behind that door.
    <T extends @Nullable Object> Job run(Door door, Work<T> work, Answer<T> answer);

    /// Runs something on the screen's thread after a while, unless cancelled.
    Job after(Duration delay, Runnable onScreen);

    /// Runs something on the screen's thread soon. May be called on any thread.
    void show(Runnable onScreen);

    /// Ends it: writing that was asked for is finished before this returns, nothing is delivered
    /// any more. Blocks, so call it on another background's thread.
    @Override
    void close();

    /// Reads; a failure is shown by the last resort.
    default <T extends @Nullable Object> Job read(Work<T> work, Consumer<? super T> done) {
        return run(Door.READ, work, Answer.to(done));
    }

    /// Writes; a failure is shown by the last resort.
    default <T extends @Nullable Object> Job write(Work<T> work, Consumer<? super T> done) {
        return run(Door.WRITE, work, Answer.to(done));
    }

    /// Asks the network; a failure is shown by the last resort.
    default <T extends @Nullable Object> Job network(Work<T> work, Consumer<? super T> done) {
        return run(Door.NETWORK, work, Answer.to(done));
    }

    /// Reading of which only the newest answer counts, as for search while the officer types.
    ///
    /// @param busy hears true when the first question is asked and false at the newest answer
    default <T extends @Nullable Object> Latest<T> latest(
            Consumer<? super T> done, Consumer<Boolean> busy) {
        return new Latest<>(this, done, busy);
    }

    /// With real threads.
    ///
    /// @param lastResort takes failures that nobody else takes, on the screen's thread
    static Background threaded(Consumer<? super Throwable> lastResort) {
        return new ThreadedBackground(lastResort);
    }

    /// Everything at once on the calling thread, for tests.
    static DirectBackground direct() {
        return new DirectBackground();
    }
}
