package org.doorstep.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;

/// Locks when nobody has touched keyboard, mouse or screen for a while, also when the laptop slept
/// meanwhile.
final class IdleLock implements AutoCloseable {

    private final Scene scene;
    private final Clock clock;
    private final Duration limit;
    private final Background background;
    private final Runnable lock;
    private final EventHandler<InputEvent> touched = _ -> touch();
    private Instant last;
    private Job waiting;

    IdleLock(Scene scene, Clock clock, Duration limit, Background background, Runnable lock) {
        this.scene = scene;
        this.clock = clock;
        this.limit = limit;
        this.background = background;
        this.lock = lock;
        this.last = clock.instant();
        scene.addEventFilter(InputEvent.ANY, touched);
        waiting = background.after(limit, this::look);
    }

    @Override
    public void close() {
        waiting.cancel();
        scene.removeEventFilter(InputEvent.ANY, touched);
    }

    private void touch() {
        // The first touch after a long sleep must not count as having been there.
        if (idle().compareTo(limit) < 0) {
            last = clock.instant();
        }
    }

    private void look() {
        var left = limit.minus(idle());
        if (left.isPositive()) {
            waiting = background.after(left, this::look);
        } else {
            lock.run();
        }
    }

    private Duration idle() {
        return Duration.between(last, clock.instant());
    }
}
