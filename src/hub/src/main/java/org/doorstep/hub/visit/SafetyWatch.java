package org.doorstep.hub.visit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks every half minute whether somebody who is out on a visit should have been heard of.
public final class SafetyWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SafetyWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final LoneWorkers workers;
    private volatile @Nullable Thread watcher;

    public SafetyWatch(LoneWorkers workers) {
        this.workers = workers;
    }

    @Override
    public void start() {
        watcher = Thread.ofVirtual().name("safety-watch").start(this::watch);
    }

    @Override
    public void stop() {
        var last = watcher;
        watcher = null;
        if (last != null) {
            last.interrupt();
            try {
                last.join(LAST_LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    private void watch() {
        try {
            while (isRunning()) {
                TimeUnit.NANOSECONDS.sleep(EVERY.toNanos());
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            workers.look();
        } catch (RuntimeException e) {
            // The database may be away for a while: the next look tries again.
            if (isRunning()) {
                LOG.warn("whether officers on visits are safe could not be looked at", e);
            }
        }
    }
}
