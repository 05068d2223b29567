package org.doorstep.sync.courier;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.doorstep.sync.hub.HubException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the courier go on a thread of its own: after each round with the hub, and when somebody
/// wants to see a file. While a round is played it stands still, so that records never wait for
/// photos.
public final class CourierLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CourierLoop.class);

    private final @Nullable Courier courier;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean due;
    private boolean paused = true;
    private boolean closed;

    private CourierLoop(@Nullable Courier courier) {
        this.courier = courier;
        thread = Thread.ofVirtual().name("courier").unstarted(this::run);
    }

    public static CourierLoop of(Courier courier) {
        return new CourierLoop(courier);
    }

    /// One that carries nothing.
    public static CourierLoop idle() {
        return new CourierLoop(null);
    }

    public void begin() {
        if (courier != null) {
            thread.start();
        }
    }

    /// A round begins: what is on the road arrives, nothing else sets out.
    public void pause() {
        say(() -> paused = true);
    }

    /// The round has reached the hub and ended.
    public void goOn() {
        say(() -> {
            paused = false;
            due = true;
        });
    }

    /// There is something to carry. From the courier's own thread this changes nothing: what it
    /// commits itself is no reason to set out again.
    public void nudge() {
        if (!Thread.currentThread().equals(thread)) {
            say(() -> due = true);
        }
    }

    /// Waits until what is under way has ended; the hub has been hung up before.
    @Override
    public void close() {
        say(() -> closed = true);
        if (courier == null || !thread.isAlive()) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (setOut()) {
            try {
                if (courier != null) {
                    courier.carry(this::free);
                }
            } catch (HubException e) {
                // The next round that reaches the hub sets out again.
                LOG.info("Files wait: {}", e.getMessage());
            } catch (RuntimeException e) {
                // The store has its own voice for what is wrong with it.
                LOG.error("Files could not be carried", e);
            }
        }
    }

    /// Waits until there is a reason to go.
    private boolean setOut() {
        lock.lock();
        try {
            while (!closed && (!due || paused)) {
                changed.awaitUninterruptibly();
            }
            due = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean free() {
        lock.lock();
        try {
            while (!closed && paused) {
                changed.awaitUninterruptibly();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }
}
