package org.doorstep.bench.load;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.domain.access.Officer;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.round.Course;
import org.doorstep.sync.round.SyncRound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The moment at which everybody opens their laptop. Each plays the client's own rounds until it is
/// in step; whoever the hub asks to come later does.
final class NineOClock {

    private static final Logger LOG = LoggerFactory.getLogger(NineOClock.class);
    private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(1);
    private static final Course UNHEARD =
            new Course() {
                @Override
                public void reached(Officer officer) {}

                @Override
                public void settled() {}

                @Override
                public void filling(long rows, long total) {}

                @Override
                public void staged() {}

                @Override
                public boolean savedSince() {
                    return false;
                }
            };

    private final TimedHub hub;
    private final Passes passes;
    private final int nightChanges;
    private final Duration atMost;
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger inStep = new AtomicInteger();

    /// @param nightChanges how many changes wait for each laptop
    /// @param atMost when to give up
    NineOClock(TimedHub hub, Passes passes, int nightChanges, Duration atMost) {
        this.hub = hub;
        this.passes = passes;
        this.nightChanges = nightChanges;
        this.atMost = atMost;
    }

    /// Lets all begin at once and waits until all are in step.
    ///
    /// @return how long that took
    Duration strike(List<Desk> desks) throws InterruptedException {
        var start = new CountDownLatch(1);
        var done = new CountDownLatch(desks.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var desk : desks) {
                threads.submit(() -> {
                    start.await();
                    try {
                        work(desk);
                    } finally {
                        done.countDown();
                    }
                    return null;
                });
            }
            var began = System.nanoTime();
            start.countDown();
            done.await();
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    /// Whatever went wrong, but being asked to come later.
    int errors() {
        return errors.get();
    }

    /// How many laptops are in step.
    int inStep() {
        return inStep.get();
    }

    private void work(Desk desk) throws InterruptedException {
        passes.speakFor(desk.officer());
        var laptop = desk.replica();
        var round = new SyncRound(hub, laptop, desk.officer(), "bench", Clock.systemUTC());
        var end = System.nanoTime() + atMost.toNanos();
        while (!laptop.isInStep(nightChanges) && laptop.refused() == 0 && System.nanoTime() < end) {
            try {
                var ended = round.play(UNHEARD);
                if (ended.leftOver() != null) {
                    rest(ended.leftOver());
                }
            } catch (HubException e) {
                rest(e);
            }
        }
        errors.addAndGet(laptop.refused() + laptop.mended());
        if (laptop.isInStep(nightChanges)) {
            inStep.incrementAndGet();
        }
    }

    private void rest(HubException why) throws InterruptedException {
        Thread.sleep(
                switch (why.fault()) {
                    case Fault.Later(var after) -> after;
                    case Fault.Busy(var retryAfter) -> retryAfter;
                    case Fault.Offline(_),
                            Fault.Refused(_),
                            Fault.Broken(_),
                            Fault.SignInNeeded() -> {
                        errors.incrementAndGet();
                        LOG.warn("a laptop had no luck: {} {}", why.getMessage(), why.fault());
                        var spread =
                                ThreadLocalRandom.current().nextLong(AFTER_AN_ERROR.toMillis());
                        yield AFTER_AN_ERROR.plusMillis(spread);
                    }
                });
    }

    /// An officer and their laptop.
    record Desk(String officer, LightReplica replica) {}
}
