package org.doorstep.sync.loop;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.round.Course;
import org.doorstep.sync.round.Round;

/// Rounds that go as written down; after the last, the hub is away.
final class ScriptedRound implements Round {

    final CountDownLatch closed = new CountDownLatch(1);
    private final BlockingQueue<Function<Course, Ended>> script = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> news = new LinkedBlockingQueue<>();

    ScriptedRound then(Function<Course, Ended> round) {
        script.add(round);
        return this;
    }

    ScriptedRound thenFails(HubException failure) {
        return then(_ -> {
            throw failure;
        });
    }

    ScriptedRound thenEndsAt(long revision) {
        return then(course -> {
            course.reached(SyncLoopTest.PRIYA);
            return new Ended(revision, null);
        });
    }

    /// The hub says that it has come so far.
    void tell(long revision) {
        news.add(revision);
    }

    @Override
    public Ended play(Course course) {
        var round = script.poll();
        if (round == null) {
            throw HubException.offline("not written down", null);
        }
        return round.apply(course);
    }

    @Override
    public long await(long revision) {
        try {
            return news.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HubException.offline("interrupted", null);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        news.add(0L);
    }
}
