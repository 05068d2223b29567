package org.doorstep.hub.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.doorstep.domain.access.Bucket;
import org.doorstep.hub.council.HubState;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.Sequencer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Looks five times a second: sequences what has committed, and wakes whoever waits for something
/// new in their own buckets, whichever hub process made it.
///
/// Stops before the web server does, so that nobody's wait holds up its end.
public final class RevisionWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RevisionWatch.class);
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final Sequencer sequencer;
    private final HubState state;
    private final Feed feed;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Bucket, Long> lastChanges = new HashMap<>();
    private long revision;
    private Instant lastLook;
    private boolean running;
    private volatile @Nullable Thread watcher;

    public RevisionWatch(Sequencer sequencer, HubState state, Feed feed, InstantSource clock) {
        this.sequencer = sequencer;
        this.state = state;
        this.feed = feed;
        this.clock = clock;
        this.lastLook = clock.instant();
    }

    /// Waits until one of the buckets has changed since this revision, or the time is over, or the
    /// hub stops. What others' buckets say wakes nobody: after every note of one officer all
    /// laptops of the council would ask for nothing.
    ///
    /// @return the present revision; the known one if nothing happened
    long newerThan(long known, Set<Bucket> buckets, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var left = atMost.toNanos();
            var news = hasNews(known, buckets);
            while (running && !news && left > 0) {
                left = changed.awaitNanos(left);
                news = hasNews(known, buckets);
            }
            return news ? revision : known;
        } finally {
            lock.unlock();
        }
    }

    private boolean hasNews(long known, Set<Bucket> buckets) {
        return revision > known
                && buckets.stream()
                        .anyMatch(bucket -> lastChanges.getOrDefault(bucket, 0L) > known);
    }

    /// How long ago everything that had committed was last known to be sequenced.
    public Duration lag() {
        lock.lock();
        try {
            return Duration.between(lastLook, clock.instant());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            running = true;
        } finally {
            lock.unlock();
        }
        watcher = Thread.ofVirtual().name("revision-watch").start(this::watch);
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        awaitLastLook();
    }

    /// The pool is closed next: a look that is under way should end before.
    private void awaitLastLook() {
        try {
            var last = watcher;
            if (last != null) {
                last.join(LAST_LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    private void watch() {
        try {
            while (isRunning()) {
                look();
                TimeUnit.NANOSECONDS.sleep(EVERY.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            take(sequencer.run().orElseGet(state::revision));
        } catch (RuntimeException e) {
            // The database may be away for a while: the lag tells, and the next look tries again.
            if (isRunning()) {
                LOG.warn("sequencing failed; trying again", e);
            }
        }
    }

    /// Only the watcher itself changes the revision, so that it may be read before the lock is
    /// taken.
    private void take(long found) {
        var changes =
                found == revision
                        ? Map.<Bucket, Long>of()
                        : feed.changedSince(found > revision ? revision : 0);
        lock.lock();
        try {
            lastLook = clock.instant();
            if (found == revision) {
                return;
            }
            if (found < revision) {
                lastChanges.clear();
            }
            lastChanges.putAll(changes);
            // A run may have ended between the two questions: what it changed is known already.
            revision = changes.values().stream().reduce(found, Math::max);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
