package org.doorstep.bench.sim;

import static org.doorstep.bench.sim.Violation.unless;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Replica.Held;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.Preview.View;

/// The invariants, looked at from outside: nothing here asks the rules that it checks.
final class Checks {

    private final SimWorld world;
    private final Json json = new Json();
    private final Map<UUID, Long> revisions = new HashMap<>();
    private boolean restored;
    private boolean putBack;

    Checks(SimWorld world) {
        this.world = world;
    }

    /// The hub was restored from a backup.
    void restored() {
        restored = true;
    }

    /// A laptop was put back or cloned.
    void putBack() {
        putBack = true;
    }

    /// Whether a version number and a device still say whose work a record has seen.
    boolean isPlain() {
        return !restored && !putBack;
    }

    /// After every step.
    void always() {
        var hub = world.hub();
        var before = revisions.getOrDefault(hub.epoch(), 0L);
        unless(hub.memory().revision() >= before, "S14", "the revision went back");
        revisions.put(hub.epoch(), hub.memory().revision());
        for (var laptop : world.laptops()) {
            var store = laptop.store();
            laptop.own().removeIf(op -> store.isPastJournal(op, world.now()));
            unless(
                    store.kept().containsAll(laptop.own()),
                    "S10",
                    laptop.officer() + " has lost an op that it may have to send");
            nothingFlickers(laptop);
            unless(
                    store.strays().isEmpty(),
                    "S9",
                    laptop.officer() + " holds what no bucket grants");
        }
    }

    /// What an officer saved stays in sight until a checkpoint brings it from the hub.
    private static void nothingFlickers(SimLaptop laptop) {
        var store = laptop.store();
        if (store.epochs() > 0) {
            return;
        }
        for (var op : store.journal()) {
            var outcome = op.outcome();
            if (outcome == null || outcome.visibleRevision() <= store.fullCheckpoint()) {
                continue;
            }
            for (var change : op.changes()) {
                unless(
                        outcome.refused().contains(change.record())
                                || store.covers(op.id(), change.record()),
                        "S4",
                        laptop.officer() + " no longer sees " + op.id() + " and not yet the hub's");
            }
        }
    }

    /// All that the laptop holds was found to be equal to what the hub has.
    void whenVerified(SimLaptop laptop) {
        if (laptop.store().rot() == SimStore.Rot.THERE) {
            return;
        }
        for (var held : laptop.store().state().buckets()) {
            unless(
                    said(laptop, held).equals(atHub(held.bucket(), held.revision())),
                    "S12",
                    laptop.officer()
                            + " "
                            + held.bucket()
                            + " has equal digests, not equal content");
        }
    }

    /// A laptop has reached a checkpoint.
    void atCheckpoint(SimLaptop laptop, long revision) {
        for (var bucket : world.hub().buckets(laptop.officer())) {
            unless(
                    world.hub()
                            .memory()
                            .digest(bucket, revision)
                            .equals(
                                    world.hub().records(bucket, revision).values().stream()
                                            .reduce(Digest.NONE, Digest::plus)),
                    "S12",
                    "the digest of " + bucket + " is not that of its records");
        }
        if (laptop.store().rot() != SimStore.Rot.NONE) {
            return;
        }
        for (var held : laptop.store().state().buckets()) {
            if (!held.filling()) {
                unless(held.revision() == revision, "S13", "a bucket stands at another revision");
                unless(
                        said(laptop, held).equals(atHub(held.bucket(), revision)),
                        "S4",
                        laptop.officer()
                                + " "
                                + held.bucket()
                                + " at "
                                + revision
                                + ": "
                                + said(laptop, held)
                                + " but the hub "
                                + atHub(held.bucket(), revision));
            }
        }
    }

    /// When everything has been quiet for a while.
    void atRest() {
        always();
        var hub = world.hub();
        var rest = new Rest(hub.memory(), world.saved(), json);
        for (var laptop : world.laptops()) {
            var state = laptop.store().state();
            unless(state.waiting() == 0, "L1", laptop.officer() + " still has ops waiting");
            unless(
                    world.now().equals(state.verifiedAt()),
                    "S12",
                    laptop.officer() + " has equal content, not equal digests");
            unless(
                    state.buckets().stream().noneMatch(Held::filling),
                    "L1",
                    laptop.officer() + " still fills a bucket");
            unless(
                    state.buckets().stream()
                            .map(Held::bucket)
                            .collect(Collectors.toSet())
                            .equals(
                                    hub.buckets(laptop.officer()).stream()
                                            .map(Bucket::toString)
                                            .collect(Collectors.toSet())),
                    "S9",
                    laptop.officer() + " holds other buckets than granted");
            converged(laptop);
            rest.keeps(laptop);
        }
        rest.check(isPlain());
    }

    private void converged(SimLaptop laptop) {
        var granted = new TreeMap<UUID, String>();
        for (var bucket : world.hub().buckets(laptop.officer())) {
            granted.putAll(atHub(bucket.toString(), world.hub().memory().revision()));
        }
        var seen = new TreeMap<UUID, String>();
        laptop.store().views().forEach((id, view) -> seen.put(id, text(view)));
        var more = new HashSet<>(seen.keySet());
        more.removeAll(granted.keySet());
        unless(more.isEmpty(), "S6", laptop.officer() + " sees more than the hub grants: " + more);
        unless(seen.equals(granted), "S6", laptop.officer() + " does not see what the hub says");
        unless(
                !laptop.store().hasOwnWorkOnTop(),
                "L1",
                laptop.officer() + " still has own work over what the hub says");
    }

    private Map<UUID, String> said(SimLaptop laptop, Held held) {
        var said = new TreeMap<UUID, String>();
        laptop.store().said(held.bucket()).forEach((id, view) -> said.put(id, text(view)));
        return said;
    }

    private Map<UUID, String> atHub(String bucket, long revision) {
        var rows = new TreeMap<UUID, String>();
        for (var line : world.hub().memory().snapshot(Bucket.parse(bucket), revision)) {
            if (line instanceof FeedLine.Put put) {
                rows.put(put.id(), put.header().version() + " " + put.body());
            }
        }
        return rows;
    }

    private static String text(View view) {
        return view.header().version() + " " + view.body();
    }
}
