package org.doorstep.hub.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;

/// The line before the database: so many work in it at a time, all others wait, first come first
/// served. At nine o'clock every laptop of the council comes at once.
///
/// Whoever begins a conversation is let into the line only if it is short. The rest are told when
/// to come back, each at a moment of their own, one behind the other: so nobody waits in vain and
/// they do not all come back together. Whoever is in a conversation always gets into the line.
///
/// A turn is taken only for work in the database, never while a laptop sends or reads: a slow link
/// keeps nobody waiting. Safe for use by many threads.
public final class WaitingLine {

    /// So long at most a conversation waits to begin, as far as can be foreseen.
    private static final Duration SHORT = Duration.ofSeconds(3);

    /// A laptop hangs up after 30 s without an answer.
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private static final Duration FARTHEST = Duration.ofMinutes(3);

    /// Turns of a conversation: session, push, changes.
    private static final int CONVERSATION = 3;

    /// How far the mean goes with the last turn.
    private static final int MEMORY = 32;

    private final int atATime;
    private final LongSupplier nanos;
    private final Semaphore turns;

    /// Of a hub that has served nobody yet, and is slow at first.
    private double meanNanos = Duration.ofMillis(100).toNanos();

    private long booked;

    /// @param atATime how many work at a time; for each there must be a connection
    public WaitingLine(int atATime) {
        this(atATime, System::nanoTime);
    }

    /// @param nanos the time that goes on, from whatever moment
    WaitingLine(int atATime, LongSupplier nanos) {
        this.atATime = atATime;
        this.nanos = nanos;
        this.turns = new Semaphore(atATime, true);
        this.booked = nanos.getAsLong();
    }

    /// Does the first work of a conversation when it is its turn.
    ///
    /// @throws Refused with the moment to come back, if the line is long
    public <T> T begin(Supplier<T> work) {
        if (foreseen() > SHORT.toNanos()) {
            throw comeBack();
        }
        return goOn(work);
    }

    /// Does further work of a conversation when it is its turn.
    ///
    /// @throws Refused with the moment to come back, if that is not in time
    public <T> T goOn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST.toNanos(), TimeUnit.NANOSECONDS)) {
                throw comeBack();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw comeBack();
        }
        return inTurn(work);
    }

    /// How many wait.
    int waiting() {
        return turns.getQueueLength();
    }

    /// Whether nobody has a turn.
    boolean isIdle() {
        return turns.availablePermits() == atATime;
    }

    private <T> T inTurn(Supplier<T> work) {
        var start = nanos.getAsLong();
        try {
            return work.get();
        } finally {
            turns.release();
            took(nanos.getAsLong() - start);
        }
    }

    private synchronized void took(long lasted) {
        meanNanos += (lasted - meanNanos) / MEMORY;
    }

    /// How long somebody would wait who came now.
    private synchronized double foreseen() {
        return waiting() * meanNanos / atATime;
    }

    private Refused comeBack() {
        return new Refused(
                Problem.tooMany(
                        "Many laptops ask at the same time. It is this one's turn in a moment.",
                        nextMoment()));
    }

    /// The moments lie as far apart as one conversation takes the hub.
    private synchronized Duration nextMoment() {
        var now = nanos.getAsLong();
        var soonest = now + (long) foreseen();
        var apart = (long) (CONVERSATION * meanNanos / atATime);
        booked = Math.min(Math.max(booked, soonest) + apart, now + FARTHEST.toNanos());
        return Duration.ofSeconds(1 + TimeUnit.NANOSECONDS.toSeconds(booked - now));
    }
}
