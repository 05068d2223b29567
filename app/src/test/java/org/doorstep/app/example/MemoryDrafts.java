package org.doorstep.app.example;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.draft.Drafts;

/// Drafts in memory: says what a test tells it to, and remembers what was sent.
public final class MemoryDrafts implements Drafts {

    /// What is thrown while nothing can be read.
    public static final String UNREADABLE = "Drafts cannot be read";

    private final List<String> sent = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private Standing standing = Standing.OWN;
    private Runnable takenUp = () -> {};
    private boolean failing;

    /// How every draft stands from now on.
    public MemoryDrafts stands(Standing now) {
        standing = now;
        return this;
    }

    /// Whether nobody can say how a draft stands, nor send any, from now on.
    public MemoryDrafts failing(boolean now) {
        failing = now;
        return this;
    }

    /// What happens when the officer goes on with what was handed over.
    public MemoryDrafts whenTakenUp(Runnable now) {
        takenUp = now;
        return this;
    }

    public MemoryDrafts with(Waiting handed) {
        waiting.add(handed);
        return this;
    }

    /// The names of what was sent, one each time.
    public List<String> sent() {
        return sent;
    }

    /// The names of what the officer had before them, one each time.
    public List<String> opened() {
        return opened;
    }

    @Override
    public Standing goOn(UUID person, String form) {
        takenUp.run();
        return standing;
    }

    @Override
    public void opened(UUID person, String form) {
        opened.add(form);
    }

    @Override
    public boolean takeUp(UUID draft) {
        takenUp.run();
        return true;
    }

    @Override
    public Standing standing(UUID person, String form) {
        fail();
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
    public void sendAll() {
        fail();
    }

    private void fail() {
        if (failing) {
            throw new IllegalStateException(UNREADABLE);
        }
    }

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
                                .toList(),
                        standing.elsewhere());
    }
}
