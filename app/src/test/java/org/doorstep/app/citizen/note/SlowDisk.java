package org.doorstep.app.citizen.note;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Work;
import org.jspecify.annotations.Nullable;

/// Does everything at once, but writes nothing while it is held.
final class SlowDisk implements Background {

    private final Background background;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holds;

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
            held.add(() -> background.run(door, work, answer));
            return () -> {};
        }
        return background.run(door, work, answer);
    }

    @Override
    public Job after(Duration delay, Runnable onScreen) {
        return background.after(delay, onScreen);
    }

    @Override
    public void show(Runnable onScreen) {
        background.show(onScreen);
    }

    @Override
    public void close() {}
}
