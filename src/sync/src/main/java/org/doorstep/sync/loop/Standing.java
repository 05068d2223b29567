package org.doorstep.sync.loop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.sync.SyncState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the laptop stands with the hub, and who wants to hear of it. Turns are taken one after the
/// other, and every listener hears the states in the order in which they were true.
final class Standing {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final List<Consumer<SyncState>> listeners = new CopyOnWriteArrayList<>();
    private volatile SyncState state;

    Standing(SyncState first) {
        state = first;
    }

    SyncState state() {
        return state;
    }

    Changes.Listening listen(Consumer<SyncState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Takes a turn. What it says is read inside, so that a count never comes after a newer one.
    synchronized void take(Supplier<Turn> turn) {
        var after = turn.get().from(state);
        if (!after.equals(state)) {
            state = after;
            listeners.forEach(listener -> tell(listener, after));
        }
    }

    /// A screen that fails must not end the conversation.
    private static void tell(Consumer<SyncState> listener, SyncState state) {
        try {
            listener.accept(state);
        } catch (RuntimeException e) {
            LOG.error("Somebody who listens to the sync state failed", e);
        }
    }
}
