package org.doorstep.domain.sync;

import java.util.function.Consumer;
import org.doorstep.domain.change.Changes;

/// The running conversation with the hub, as the screens see it.
public interface SyncWatch {

    SyncState state();

    /// Hears every new state, on any thread, until the handle is closed.
    Changes.Listening listen(Consumer<SyncState> listener);

    /// Asks for a round now; returns at once.
    void nudge();

    /// Asks for a round now if the last one failed: somebody looks, and the wait after a failure
    /// need not go on.
    default void tryAgain() {
        switch (state().contact()) {
            case OFFLINE, HUB_TROUBLE, LAPTOP_TROUBLE -> nudge();
            case STARTING, SYNCING, IN_STEP, SIGN_IN_NEEDED -> {}
        }
    }
}
