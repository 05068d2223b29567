package org.doorstep.sync.loop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.sync.SyncState;

/// How the laptop stands with the hub, and who wants to hear of it. Turns are taken one after the
/// other, and every listener hears the states in the order in which they were true.
final class Standing {

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
            listeners.forEach(listener -> listener.accept(after));
        }
    }
}
