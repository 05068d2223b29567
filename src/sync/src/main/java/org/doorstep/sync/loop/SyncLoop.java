package org.doorstep.sync.loop;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.sync.Parcels;
import org.doorstep.domain.sync.Replica;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncWatch;
import org.doorstep.sync.courier.Courier;
import org.doorstep.sync.courier.CourierLoop;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.HubClient;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.round.Course;
import org.doorstep.sync.round.Round;
import org.doorstep.sync.round.SerialReplica;
import org.doorstep.sync.round.SyncRound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the laptop in step: plays rounds on a thread of its own until it is closed. The officer
/// never waits for it.
///
/// A round is due after every local change ([#nudge()]), when the hub has news, when the back-off
/// after a failure is over, at once when the machine has got another network or has slept, and
/// every five minutes in any case.
public final class SyncLoop implements SyncWatch, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LONGEST_BUSY = Duration.ofMinutes(5);

    private final Round round;
    private final Replica replica;
    private final InstantSource clock;
    private final Consumer<Officer> officer;
    private final Bell bell;
    private final BackOff backOff;
    private final Hint hint;
    private final NewNetwork network;
    private final Standing standing;
    private final AtomicBoolean saved = new AtomicBoolean();
    private final CourierLoop courier;
    private final Thread thread;
    private volatile boolean closed;

    SyncLoop(
            Round round,
            Replica replica,
            InstantSource clock,
            RandomGenerator random,
            Bell bell,
            Consumer<Officer> officer) {
        this(round, replica, clock, random, bell, officer, CourierLoop.idle());
    }

    private SyncLoop(
            Round round,
            Replica replica,
            InstantSource clock,
            RandomGenerator random,
            Bell bell,
            Consumer<Officer> officer,
            CourierLoop courier) {
        this.round = round;
        this.replica = replica;
        this.clock = clock;
        this.officer = officer;
        this.bell = bell;
        this.courier = courier;
        backOff = new BackOff(random);
        hint = new Hint(round, bell, clock, random);
        network = NewNetwork.ofThisMachine(bell);
        var stand = replica.state();
        standing =
                new Standing(
                        new SyncState(
                                SyncState.Contact.STARTING,
                                stand.inStepAt(),
                                null,
                                stand.waiting(),
                                stand.refused(),
                                null,
                                stand.verifiedAt()));
        thread = Thread.ofVirtual().name("sync").unstarted(this::run);
    }

    /// As below, on a laptop that keeps no photos and files.
    public static SyncLoop start(
            HubClient hub,
            Replica replica,
            String owner,
            String app,
            InstantSource clock,
            RandomGenerator random,
            Consumer<Officer> officer) {
        var inTurn = new SerialReplica(replica);
        var round = new SyncRound(hub, inTurn, owner, app, clock);
        var loop = new SyncLoop(round, inTurn, clock, random, new DoorBell(clock), officer);
        loop.begin();
        return loop;
    }

    /// Begins the conversation, at once.
    ///
    /// @param hub closed with the loop
    /// @param parcels photos and files, which go after the records
    /// @param owner id of the officer whose replica it is
    /// @param app the client's version, for the hub's records
    /// @param officer hears at each round for whom the hub answers, on the loop's thread
    public static SyncLoop start(
            HubClient hub,
            Replica replica,
            Parcels parcels,
            String owner,
            String app,
            InstantSource clock,
            RandomGenerator random,
            Consumer<Officer> officer) {
        var inTurn = new SerialReplica(replica);
        var round = new SyncRound(hub, inTurn, owner, app, clock);
        var courier = CourierLoop.of(new Courier(hub, parcels, clock));
        var loop =
                new SyncLoop(round, inTurn, clock, random, new DoorBell(clock), officer, courier);
        loop.begin();
        return loop;
    }

    void begin() {
        courier.begin();
        thread.start();
    }

    @Override
    public SyncState state() {
        return standing.state();
    }

    @Override
    public Changes.Listening listen(Consumer<SyncState> listener) {
        return standing.listen(listener);
    }

    /// Asks for a round now; returns at once. What the loop itself commits is no reason for one: a
    /// nudge from its own thread is ignored.
    @Override
    public void nudge() {
        if (Thread.currentThread().equals(thread)) {
            return;
        }
        saved.set(true);
        Thread.ofVirtual().name("sync-count").start(this::count);
        bell.ring();
    }

    /// Asks for photos and files to be carried now; returns at once.
    public void carry() {
        courier.nudge();
    }

    /// Hangs up and waits until the transaction under way, if any, is done. Afterwards the store
    /// may be closed.
    @Override
    public void close() {
        closed = true;
        network.enough();
        round.close();
        bell.ring();
        courier.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Whoever was counting has counted; whoever comes now sees that it is over.
        standing.take(() -> new Turn.Away(clock.instant()));
    }

    private void run() {
        try {
            while (!closed) {
                bell.await(play());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Plays one round.
    ///
    /// @return how long to wait for the next
    private Duration play() {
        courier.pause();
        try {
            var ended = round.play(new Telling());
            var waiting = checkpoint(ended.leftOver());
            courier.goOn();
            if (ended.leftOver() != null) {
                return afterFailure(ended.leftOver());
            }
            backOff.reset();
            network.enough();
            hint.from(ended.revision());
            return waiting ? SOON : IDLE;
        } catch (HubException e) {
            LOG.info("A round ended early: {}", e.getMessage());
            away(e);
            return afterFailure(e);
        } catch (RuntimeException e) {
            // The store has its own voice for what is wrong with it; the loop must live on.
            LOG.error("A round failed on this laptop", e);
            standing.take(Turn.LaptopTrouble::new);
            return backOff.next();
        }
    }

    private void away(HubException e) {
        standing.take(() ->
                switch (e.fault()) {
                    case Fault.SignInNeeded() -> new Turn.SignInNeeded();
                    case Fault.Later(_) -> new Turn.Reached();
                    case Fault.Offline(_) -> new Turn.Away(clock.instant());
                    case Fault.Busy(_), Fault.Refused(_), Fault.Broken(_) -> new Turn.HubTrouble();
                });
    }

    /// What came down came down; something that was to go up, or a fill, did not end. A hub that
    /// wants it later, or a link too weak for it, is no trouble: it is under way.
    private static Turn held(Turn.AtCheckpoint checkpoint, @Nullable HubException leftOver) {
        return switch (leftOver == null ? null : leftOver.fault()) {
            case Fault.SignInNeeded() -> new Turn.Then(checkpoint, new Turn.SignInNeeded());
            case Fault.Refused(_), Fault.Broken(_) ->
                    new Turn.Then(checkpoint, new Turn.HubTrouble());
            case Fault.Offline(_), Fault.Later(_), Fault.Busy(_) -> checkpoint;
            case null -> checkpoint;
        };
    }

    private Duration afterFailure(HubException e) {
        if (e.fault() instanceof Fault.Later(var asked)) {
            // No failure: the hub knows when it has time.
            return shorter(asked, LONGEST_BUSY);
        }
        var pause = backOff.next();
        return switch (e.fault()) {
            case Fault.Busy(var asked) -> longer(pause, shorter(asked, LONGEST_BUSY));
            case Fault.SignInNeeded() -> IDLE;
            // Also whoever answers in the hub's place on a foreign network.
            case Fault.Offline(_), Fault.Refused(_), Fault.Broken(_) -> {
                network.watch();
                yield pause;
            }
            case Fault.Later(_) -> pause;
        };
    }

    /// @param leftOver why something was not done; null if all was
    /// @return whether something was saved since the push
    private boolean checkpoint(@Nullable HubException leftOver) {
        standing.take(() -> {
            var stand = replica.state();
            var complete = stand.buckets().stream().noneMatch(Replica.Held::filling);
            return held(
                    new Turn.AtCheckpoint(
                            stand.waiting(),
                            stand.refused(),
                            complete,
                            clock.instant(),
                            stand.verifiedAt()),
                    leftOver);
        });
        return standing.state().waiting() > 0;
    }

    private void count() {
        standing.take(() -> {
            if (closed) {
                return new Turn.Away(clock.instant());
            }
            var stand = replica.state();
            return new Turn.Counted(stand.waiting(), stand.refused());
        });
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// Tells the officer how the round goes. Whatever comes through is a success, after which the
    /// next failure is the first again.
    private final class Telling implements Course {

        @Override
        public void reached(Officer who) {
            officer.accept(who);
            standing.take(Turn.Reached::new);
        }

        @Override
        public void settled() {
            backOff.reset();
            count();
        }

        @Override
        public void filling(long rows, long total) {
            backOff.reset();
            standing.take(() -> new Turn.Filling(rows, total));
        }

        @Override
        public void staged() {
            backOff.reset();
        }

        @Override
        public boolean savedSince() {
            return saved.getAndSet(false);
        }
    }
}
