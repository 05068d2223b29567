package org.doorstep.app.example;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;

/// Changes that a test makes known.
public final class MemoryChanges implements Changes {

    private final List<Consumer<Set<Topic>>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Listening listen(Consumer<Set<Topic>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void tell(Topic... topics) {
        listeners.forEach(listener -> listener.accept(Set.of(topics)));
    }

    public int listeners() {
        return listeners.size();
    }
}
