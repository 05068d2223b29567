package org.doorstep.app.citizen.note;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Work;
import org.jspecify.annotations.Nullable;

/// Does everything at once, but writes nothing while it is held. Like the real one it goes on after
/// something failed that nobody else takes, and delivers nothing any more once it is closed.
final class SlowDisk implements Background {

    private final Background background;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final List<RuntimeException> told = new ArrayList<>();
    private boolean holds;
    private boolean closed;

    SlowDisk(Background background) {
        this.background = background;
    }

    void hold() {
        holds = true;
    }

    /// Writes what was asked for, in that order, and what that asks for.
    void release() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
        holds = false;
    }

    /// Writes only what was asked for first.
    void step() {
        held.remove().run();
    }

    @Override
    public <T extends @Nullable Object> Job run(Door door, Work<T> work, Answer<T> answer) {
        if (door == Door.WRITE && holds) {
            held.add(() -> perform(door, work, answer));
            return () -> {};
        }
        return perform(door, work, answer);
    }

    private <T extends @Nullable Object> Job perform(Door door, Work<T> work, Answer<T> answer) {
        return background.run(door, work, closed ? Answer.<T>to(_ -> {}).orElse(_ -> {}) : answer);
    }

    @Override
    public Job after(Duration delay, Runnable onScreen) {
        return background.after(delay, onScreen);
    }

    @Override
    public void show(Runnable onScreen) {
        try {
            onScreen.run();
        } catch (RuntimeException thrown) {
            told.add(thrown);
        }
    }

    /// What the officer was told that failed.
    List<RuntimeException> told() {
        return told;
    }

    @Override
    public void close() {
        closed = true;
        release();
    }
}
