package org.doorstep.store.sqlite;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;

/// Tells listeners after each commit what it touched.
final class Bell implements Changes {

    private final List<Consumer<Set<Topic>>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Listening listen(Consumer<Set<Topic>> listener) {
        // A listener of its own, so that the same one may listen twice and end once.
        Consumer<Set<Topic>> mine = listener::accept;
        listeners.add(mine);
        return () -> listeners.remove(mine);
    }

    void ring(Set<Topic> touched) {
        if (!touched.isEmpty()) {
            var topics = Set.copyOf(touched);
            listeners.forEach(listener -> listener.accept(topics));
        }
    }
}
