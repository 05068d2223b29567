package org.doorstep.bench.sim;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.id.Ids;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.OpText;
import org.doorstep.protocol.sync.Preview.View;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.round.Course;
import org.doorstep.sync.round.SyncRound;

/// One laptop with its officer, its clock and its network.
final class SimLaptop {

    private final SimWorld world;
    private final Random random;
    private final SimStore store;
    private final CrashingReplica replica;
    private final SimLink link;
    private final Desk desk;
    private final OpText text;
    private final Set<UUID> own = new HashSet<>();
    private String officer;
    private Duration clockError = Duration.ZERO;
    private SyncRound round;
    private boolean inRound;

    SimLaptop(SimWorld world, int number, long seed, SimStore.Maker stores) {
        this.world = world;
        this.officer = "officer-" + number;
        this.random = new Random(seed);
        var json = new Json();
        text = new OpText(json);
        var ids = new Ids(world::now, new Random(seed + 1));
        store = stores.make(ids.next(), ids, world::now);
        replica =
                new CrashingReplica(
                        store,
                        random,
                        world.trace(),
                        revision -> world.checks().atCheckpoint(this, revision),
                        () -> world.checks().whenVerified(this));
        link = new SimLink(world.hub(), () -> officer, world::meanwhile, random, world.trace());
        desk = new Desk(json, random, ids, world.files());
        round = start();
    }

    SimStore store() {
        return store;
    }

    String officer() {
        return officer;
    }

    SimLink link() {
        return link;
    }

    /// Ops that this laptop must still be able to send.
    Set<UUID> own() {
        return own;
    }

    void clockError(Duration error) {
        clockError = error;
    }

    void calmDown() {
        replica.calmDown();
        link.calmDown();
    }

    /// The officer saves something.
    void work() {
        var changes = desk.next(store.views(), world.now().plus(clockError));
        var op = store.save(changes);
        var shown = new HashMap<UUID, String>();
        for (var change : changes) {
            store.view(change.record())
                    .filter(view -> !view.deleted())
                    .map(View::body)
                    .ifPresent(body -> shown.put(change.record(), body));
        }
        own.add(op);
        world.saved(new Saved(op, changes, shown));
        world.trace().say(officer + " saves " + op + " " + text.write(changes));
    }

    /// Plays one round, as far as it comes.
    ///
    /// @return whether it came to its end with nothing left over
    boolean sync() {
        if (inRound) {
            return false;
        }
        inRound = true;
        try {
            var ended = round.play(new Working());
            world.trace().say(officer + " stands at " + ended.revision());
            return ended.leftOver() == null;
        } catch (HubException e) {
            world.trace().say(officer + " breaks off: " + e.getMessage());
            return false;
        } catch (Crash e) {
            store.startAgain();
            round = start();
            return false;
        } finally {
            inRound = false;
        }
    }

    /// Something goes wrong with the disk.
    void rot() {
        if (store.rot(random)) {
            world.trace().say(officer + "'s disk goes bad");
            world.checks().putBack();
        }
    }

    boolean isInRound() {
        return inRound;
    }

    /// The disk goes back to an older image.
    void putBack(SimStore.Image image) {
        store.putBack(image);
        own.retainAll(store.kept());
        round = start();
    }

    /// The disk becomes a copy of another laptop's; the same officer signs in.
    void cloneOf(SimLaptop other) {
        officer = other.officer;
        store.putBack(other.store.image());
        own.clear();
        own.addAll(store.kept());
        round = start();
    }

    private SyncRound start() {
        return new SyncRound(link, replica, officer, "sim", () -> world.now().plus(clockError));
    }

    /// The officer goes on working while the round plays.
    private final class Working implements Course {

        @Override
        public void reached(Officer who) {}

        @Override
        public void settled() {
            maybeWork();
        }

        @Override
        public void filling(long rows, long total) {}

        @Override
        public void staged() {
            maybeWork();
        }

        @Override
        public boolean savedSince() {
            return maybeWork();
        }

        private boolean maybeWork() {
            var works = world.isBusy() && random.nextInt(12) == 0;
            if (works) {
                work();
            }
            return works;
        }
    }
}
