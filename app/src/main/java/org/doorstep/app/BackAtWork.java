package org.doorstep.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Hears that the officer comes back to the window after they were elsewhere for a while: they
/// expect what they see to be of now. Belongs to the screen's thread.
final class BackAtWork implements AutoCloseable {

    /// How long is a while.
    static final Duration A_WHILE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Runnable back;
    private final Subscription subscription;
    private @Nullable Instant left;

    /// @param focused whether the window has the focus
    BackAtWork(ObservableValue<Boolean> focused, InstantSource clock, Runnable back) {
        this.clock = clock;
        this.back = back;
        subscription = focused.subscribe((_, now) -> hear(now));
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void hear(boolean focused) {
        var since = left;
        left = focused ? null : clock.instant();
        if (focused
                && since != null
                && Duration.between(since, clock.instant()).compareTo(A_WHILE) >= 0) {
            back.run();
        }
    }
}
