package org.doorstep.app.example;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.draft.Drafts;

/// Drafts in memory: says what a test tells it to, and remembers what was sent.
public final class MemoryDrafts implements Drafts {

    private final List<String> sent = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private Standing standing = Standing.OWN;

    /// How every draft stands from now on.
    public MemoryDrafts stands(Standing now) {
        standing = now;
        return this;
    }

    public MemoryDrafts with(Waiting handed) {
        waiting.add(handed);
        return this;
    }

    /// The forms that were sent, one each time.
    public List<String> sent() {
        return sent;
    }

    @Override
    public Standing goOn(UUID person, String form) {
        return standing;
    }

    @Override
    public Standing standing(UUID person, String form) {
        return standing;
    }

    @Override
    public void send(UUID person, String form) {
        sent.add(form);
    }

    @Override
    public void leave(UUID person, String form) {
        sent.add(form);
    }

    @Override
    public void sendAll() {}

    @Override
    public List<Waiting> waiting() {
        return List.copyOf(waiting);
    }

    @Override
    public void discard(UUID draft) {
        standing =
                new Standing(
                        standing.handed(),
                        standing.given(),
                        standing.beside().stream()
                                .filter(one -> !one.draft().equals(draft))
                                .toList());
    }
}
