package org.doorstep.sync.loop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.round.Round;

/// Waits at the hub for news and rings when there is some, or when the hub can no longer say. At
/// most one wait is under way. A hint only: rounds come without it too.
final class Hint {

    /// A hub that answers *nothing new* faster than this does not wait: it is not asked again
    /// before the next round.
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private static final Duration LONGEST_SPREAD = Duration.ofMillis(1_500);

    private final Round round;
    private final Bell bell;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile long revision;

    Hint(Round round, Bell bell, InstantSource clock, RandomGenerator random) {
        this.round = round;
        this.bell = bell;
        this.clock = clock;
        this.random = random;
    }

    /// The laptop stands at the revision: rings when the hub has moved on.
    void from(long reached) {
        revision = reached;
        if (waiting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("sync-hint").start(this::await);
        }
    }

    private void await() {
        var ring = false;
        try {
            ring = newsCame();
        } catch (HubException e) {
            // A round finds out what it is and says so.
            ring = true;
        } finally {
            waiting.set(false);
        }
        // Only now: the round that it starts must find this wait over.
        if (ring) {
            bell.ring();
        }
    }

    /// News of a duty desk or a big team reaches many laptops in the same moment: each takes its
    /// own within a second or two. What follows on the heels of the news comes with the same round.
    private void spread() {
        LockSupport.parkNanos(random.nextLong(LONGEST_SPREAD.toNanos()));
    }

    private boolean newsCame() {
        Instant asked;
        do {
            asked = clock.instant();
            if (round.await(revision) > revision) {
                spread();
                return true;
            }
        } while (Duration.between(asked, clock.instant()).compareTo(SHORTEST) >= 0);
        return false;
    }
}
