package org.doorstep.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.Preview;
import org.doorstep.protocol.sync.Preview.Own;
import org.doorstep.protocol.sync.Preview.View;
import org.doorstep.protocol.sync.RecordDigest;

/// A laptop's store in memory, with the whole meaning of [org.doorstep.domain.sync.Replica].
final class MemoryLaptop implements SimStore {

    private static final Duration RECOUNT = Duration.ofDays(7);

    private final Ids ids;
    private final Preview preview;
    private Disk disk;

    MemoryLaptop(UUID device, Ids ids, Json json) {
        this.ids = ids;
        this.preview = new Preview(json);
        this.disk = new Disk(device, ids.next());
    }

    @Override
    public Disk image() {
        return new Disk(disk);
    }

    @Override
    public void putBack(Image image) {
        disk = new Disk((Disk) image);
    }

    @Override
    public void startAgain() {
        // Nothing is anywhere else than on its disk.
    }

    @Override
    public void close() {}

    @Override
    public Set<UUID> kept() {
        return disk.queue.kept();
    }

    @Override
    public List<Queue.Op> journal() {
        return disk.queue.journal();
    }

    @Override
    public boolean isPastJournal(UUID op, Instant now) {
        return disk.queue.isPastJournal(op, now);
    }

    @Override
    public UUID save(List<Change> changes) {
        var op = ids.next();
        disk.queue.append(op, changes);
        changes.forEach(change -> disk.overlay.add(new Disk.Covering(op, change, null)));
        return op;
    }

    @Override
    public Map<UUID, View> views() {
        var views = new TreeMap<UUID, View>();
        var all = new HashSet<>(disk.said.keySet());
        disk.overlay.forEach(one -> all.add(one.change().record()));
        all.forEach(
                id -> view(id).filter(view -> !view.deleted()).ifPresent(v -> views.put(id, v)));
        return views;
    }

    @Override
    public Optional<View> view(UUID record) {
        return preview.of(disk.said.get(record), own(record));
    }

    @Override
    public Map<UUID, View> said(String bucket) {
        var said = new TreeMap<UUID, View>();
        var held = disk.buckets.get(bucket);
        if (held != null) {
            for (var record : held.rows.keySet()) {
                var view = disk.said.get(record);
                if (view != null) {
                    said.put(record, view);
                }
            }
        }
        return said;
    }

    @Override
    public Set<UUID> strays() {
        var strays = new HashSet<>(disk.said.keySet());
        disk.buckets.values().forEach(bucket -> strays.removeAll(bucket.rows.keySet()));
        return strays;
    }

    @Override
    public boolean hasOwnWorkOnTop() {
        return !disk.overlay.isEmpty();
    }

    @Override
    public State state() {
        return new State(
                disk.device,
                disk.queue.incarnation(),
                disk.epoch,
                disk.queue.nextSeq(),
                disk.buckets.values().stream().map(Disk.Slot::held).toList(),
                disk.queue.waiting(),
                disk.queue.refused(),
                disk.inStepAt,
                disk.verifiedAt);
    }

    @Override
    public void agree(Grants grants) {
        var names = grants.buckets().stream().map(Bucket::toString).collect(Collectors.toSet());
        disk.buckets.keySet().retainAll(names);
        wipe();
        names.forEach(name ->
                disk.buckets.computeIfAbsent(name, _ -> new Disk.Slot(name, grants.revision())));
        var otherEpoch = disk.epoch != null && !disk.epoch.equals(grants.epoch());
        if (otherEpoch) {
            disk.epochs++;
            disk.buckets.values().forEach(bucket -> bucket.fillAnew(grants.revision()));
            disk.staged.clear();
            disk.overlay.replaceAll(one -> one.visible() == null ? one : one.seenFrom(0));
        }
        disk.epoch = grants.epoch();
        disk.hubTime = grants.hubTime();
        if (disk.recountedAt == null) {
            disk.recountedAt = disk.hubTime;
        }
        disk.queue.prune(grants.hubTime());
        disk.queue
                .reconcile(grants.expectedSeq(), grants.lastOp(), otherEpoch, ids)
                .forEach(this::cover);
    }

    @Override
    public void fill(String bucket, List<FeedLine> page, String resume) {
        var slot = slot(bucket);
        page.forEach(line -> take(line, slot));
        slot.resume = resume;
        slot.received += page.size();
        wipe();
    }

    @Override
    public void filled(String bucket, long revision) {
        var slot = slot(bucket);
        slot.filling = false;
        slot.resume = null;
        slot.revision = revision;
        slot.rows.entrySet().stream()
                .filter(row -> row.getValue() != slot.round)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(slot::leave);
        wipe();
    }

    @Override
    public void stage(List<FeedLine> page) {
        disk.staged.addAll(page);
    }

    @Override
    public void unstage() {
        disk.staged.clear();
    }

    @Override
    public void checkpoint(long revision) {
        for (var line : disk.staged) {
            var slot = disk.buckets.get(line.bucket());
            if (slot != null) {
                take(line, slot);
            }
        }
        disk.staged.clear();
        wipe();
        disk.buckets.values().stream()
                .filter(slot -> !slot.filling)
                .forEach(slot -> slot.revision = revision);
        if (disk.buckets.values().stream().noneMatch(slot -> slot.filling)) {
            disk.overlay.removeIf(one -> one.visible() != null && one.visible() <= revision);
            disk.fullCheckpoint = revision;
        }
        if (disk.queue.waiting() == 0) {
            disk.inStepAt = disk.hubTime;
        }
    }

    @Override
    public List<PendingOp> pending(int maxOps, int maxBytes) {
        return disk.queue.pending(maxOps);
    }

    @Override
    public void settle(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            var op = disk.queue.settle(outcome, disk.hubTime);
            if (op == null) {
                continue;
            }
            var whole = !outcome.result().isTaken() && outcome.refused().isEmpty();
            disk.overlay.removeIf(one ->
                    one.op().equals(op)
                            && (whole || outcome.refused().contains(one.change().record())));
            disk.overlay.replaceAll(
                    one -> one.op().equals(op) ? one.seenFrom(outcome.visibleRevision()) : one);
        }
    }

    @Override
    public void reincarnate() {
        disk.queue.renewWaiting(ids.next());
    }

    @Override
    public Map<String, Digest> digests() {
        var digests = new TreeMap<String, Digest>();
        disk.buckets.forEach((name, slot) -> {
            if (!slot.filling) {
                digests.put(name, slot.sum);
            }
        });
        return digests;
    }

    @Override
    public List<Digest> parts(String bucket) {
        var parts = new ArrayList<>(Collections.nCopies(Digest.PARTS, Digest.NONE));
        slot(bucket)
                .digests
                .forEach((id, one) ->
                        parts.set(Digest.partOf(id), parts.get(Digest.partOf(id)).plus(one)));
        return parts;
    }

    @Override
    public Map<UUID, Digest> part(String bucket, int part) {
        var some = new TreeMap<>(slot(bucket).digests);
        some.keySet().removeIf(id -> Digest.partOf(id) != part);
        return some;
    }

    @Override
    public void repair(String bucket, List<FeedLine> lines) {
        for (var line : lines) {
            disk.said.remove(line.id());
            take(line, slot(bucket));
        }
        wipe();
    }

    @Override
    public void verified() {
        disk.verifiedAt = disk.hubTime;
        if (disk.rot == Rot.RECOUNTED) {
            disk.rot = Rot.NONE;
        }
    }

    @Override
    public void doubt() {
        disk.recountedAt = Instant.EPOCH;
    }

    @Override
    public boolean recount() {
        var last = Objects.requireNonNull(disk.recountedAt, "agreed with nobody");
        if (Duration.between(last, disk.hubTime).compareTo(RECOUNT) >= 0) {
            disk.recountedAt = disk.hubTime;
            disk.buckets.values().forEach(this::recount);
            if (disk.rot == Rot.THERE) {
                disk.rot = Rot.RECOUNTED;
            }
        }
        return false;
    }

    private void recount(Disk.Slot slot) {
        slot.digests.clear();
        slot.sum = Digest.NONE;
        for (var id : List.copyOf(slot.rows.keySet())) {
            var view = disk.said.get(id);
            if (view != null) {
                var digest = digest(view.header(), view.body());
                slot.digests.put(id, digest);
                slot.sum = slot.sum.plus(digest);
            }
        }
    }

    private static Digest digest(FeedLine.Put put) {
        return digest(put.header(), put.body());
    }

    private static Digest digest(Header header, String body) {
        return RecordDigest.of(header.id(), header.version(), header.file(), BodyHash.of(body));
    }

    @Override
    public boolean covers(UUID op, UUID record) {
        return disk.overlay.stream()
                .anyMatch(one -> one.op().equals(op) && one.change().record().equals(record));
    }

    @Override
    public long fullCheckpoint() {
        return disk.fullCheckpoint;
    }

    @Override
    public int epochs() {
        return disk.epochs;
    }

    @Override
    public Rot rot() {
        return disk.rot;
    }

    @Override
    public boolean rot(Random random) {
        var slots = disk.buckets.values().stream().filter(slot -> !slot.rows.isEmpty()).toList();
        if (slots.isEmpty()) {
            return false;
        }
        var slot = slots.get(random.nextInt(slots.size()));
        var ids = List.copyOf(slot.rows.keySet());
        var id = ids.get(random.nextInt(ids.size()));
        var view = disk.said.get(id);
        if (view == null || view.type().equals(Entities.CONFLICT.name())) {
            return false;
        }
        switch (random.nextInt(3)) {
            case 0 ->
                    disk.said.put(
                            id,
                            new View(
                                    view.type(),
                                    view.header(),
                                    view.body().replaceFirst("[a-z] ", "x "),
                                    false));
            case 1 -> {
                slot.rows.remove(id);
                wipe();
            }
            default -> slot.sum = slot.sum.plus(new Digest(0, 0, 1));
        }
        disk.rot = Rot.THERE;
        return true;
    }

    private void cover(Queue.Op op) {
        for (var change : op.changes()) {
            var own = new Disk.Covering(op.id(), change, null);
            var at = disk.overlay.stream().filter(own::isOfSame).findFirst();
            at.ifPresent(disk.overlay::remove);
            disk.overlay.add(own);
        }
    }

    private List<Own> own(UUID record) {
        var own = new ArrayList<Own>();
        for (var one : disk.overlay) {
            if (one.change().record().equals(record) && one.visible() != null) {
                own.add(new Own(one.change(), true));
            }
        }
        for (var op : disk.queue.order()) {
            for (var one : disk.overlay) {
                if (one.op().equals(op)
                        && one.change().record().equals(record)
                        && one.visible() == null) {
                    own.add(new Own(one.change(), false));
                }
            }
        }
        return own;
    }

    private void take(FeedLine line, Disk.Slot slot) {
        switch (line) {
            case FeedLine.Put put -> {
                slot.hold(put.id(), digest(put));
                var known = disk.said.get(put.id());
                var before = disk.spokenOf.put(put.id(), disk.epochs);
                if (known == null
                        || before == null
                        || before != disk.epochs
                        || put.header().version() >= known.header().version()) {
                    disk.said.put(put.id(), new View(put.type(), put.header(), put.body(), false));
                }
            }
            case FeedLine.Leave leave -> slot.leave(leave.id());
        }
    }

    private void wipe() {
        disk.said.keySet().removeAll(strays());
    }

    private Disk.Slot slot(String bucket) {
        var slot = disk.buckets.get(bucket);
        if (slot == null) {
            throw new IllegalStateException("not granted: " + bucket);
        }
        return slot;
    }
}
