package org.doorstep.sync.kit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.Replica;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.sync.RecordDigest;
import org.jspecify.annotations.Nullable;

/// A laptop's store in memory, with the port's whole meaning.
public final class MemoryReplica implements Replica {

    private final InstantSource clock;
    private final Map<String, Slot> slots = new TreeMap<>();
    private final List<FeedLine> staged = new ArrayList<>();
    private final List<PendingOp> outbox = new ArrayList<>();
    private final List<PendingOp> journal = new ArrayList<>();
    private final List<Outcome> refused = new ArrayList<>();
    private final UUID device = new UUID(0, 7);
    private long incarnations = 1;
    private long nextSeq = 1;
    private long saves;
    private @Nullable UUID epoch;
    private @Nullable Instant inStepAt;
    private @Nullable Instant verifiedAt;

    /// Filled buckets in the order in which they became visible.
    public final List<String> filledOrder = new ArrayList<>();

    /// What the hub said last that it takes.
    public Set<String> taken = Set.of();

    /// How many rows came by first fill, repeats included.
    public int rowsFilled;

    /// The records that were mended, in the order in which they were.
    public final List<UUID> repaired = new ArrayList<>();

    /// Whether the disk is so bad that no mending helps.
    public boolean beyondRepair;

    /// How often it was told that its sums are wrong.
    public int doubted;

    /// How often staged changes were thrown away.
    public int rowsUnstaged;

    public MemoryReplica(InstantSource clock) {
        this.clock = clock;
    }

    /// The officer writes a note.
    public synchronized UUID save(String words) {
        var id = new UUID(0x7000, ++saves);
        var header =
                new Header(
                        id,
                        new UUID(0, 1),
                        Category.HOUSING,
                        Sensitivity.NORMAL,
                        0,
                        "officer",
                        clock.instant(),
                        clock.instant());
        var insert = new PendingOp.Insert("note", header, "{\"text\":\"" + words + "\"}");
        outbox.add(new PendingOp(nextSeq++, new UUID(0x8000, saves), List.of(insert)));
        return id;
    }

    /// Everything visible, by bucket and id.
    public synchronized Map<String, Map<UUID, String>> visible() {
        var seen = new TreeMap<String, Map<UUID, String>>();
        slots.forEach((bucket, slot) -> {
            if (!slot.filling) {
                seen.put(bucket, Map.copyOf(slot.rows));
            }
        });
        return seen;
    }

    /// A laptop whose store was put back to an older copy: it counts from there again.
    public synchronized void putBackTo(long seq) {
        nextSeq = seq;
        outbox.clear();
        journal.clear();
    }

    public synchronized List<Outcome> refusals() {
        return List.copyOf(refused);
    }

    @Override
    public synchronized State state() {
        var held =
                slots.entrySet().stream()
                        .map(e ->
                                new Held(
                                        e.getKey(),
                                        e.getValue().revision,
                                        e.getValue().filling,
                                        e.getValue().resume,
                                        e.getValue().received))
                        .toList();
        return new State(
                device,
                new UUID(0, incarnations),
                epoch,
                nextSeq,
                held,
                outbox.size(),
                refused.size(),
                inStepAt,
                verifiedAt);
    }

    @Override
    public synchronized void agree(Grants grants) {
        var ids = grants.buckets().stream().map(Bucket::toString).collect(Collectors.toSet());
        slots.keySet().retainAll(ids);
        ids.forEach(id -> slots.computeIfAbsent(id, _ -> new Slot(grants.revision())));
        if (epoch != null && !epoch.equals(grants.epoch())) {
            var lost = journal.stream().filter(op -> op.seq() >= grants.expectedSeq()).toList();
            journal.removeAll(lost);
            outbox.addAll(0, lost);
        }
        epoch = grants.epoch();
        taken = grants.takes();
    }

    @Override
    public synchronized void fill(String bucket, List<FeedLine> page, String resume) {
        var slot = slot(bucket);
        page.forEach(line -> slot.take(line));
        slot.resume = resume;
        slot.received += page.size();
        rowsFilled += page.size();
    }

    @Override
    public synchronized void filled(String bucket, long revision) {
        var slot = slot(bucket);
        slot.filling = false;
        slot.resume = null;
        slot.revision = revision;
        filledOrder.add(bucket);
    }

    @Override
    public synchronized void stage(List<FeedLine> page) {
        staged.addAll(page);
    }

    @Override
    public synchronized void unstage() {
        rowsUnstaged += staged.size();
        staged.clear();
    }

    @Override
    public synchronized void checkpoint(long revision) {
        staged.forEach(line -> slot(line.bucket()).take(line));
        staged.clear();
        slots.values().stream().filter(slot -> !slot.filling).forEach(s -> s.revision = revision);
        if (outbox.isEmpty()) {
            inStepAt = clock.instant();
        }
    }

    @Override
    public synchronized List<PendingOp> pending(int maxOps, int maxBytes) {
        return List.copyOf(outbox.subList(0, Math.min(maxOps, outbox.size())));
    }

    @Override
    public synchronized void settle(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            var settled = outbox.stream().filter(op -> op.seq() == outcome.seq()).toList();
            outbox.removeAll(settled);
            if (outcome.result().isTaken()) {
                journal.addAll(settled);
            } else {
                refused.add(outcome);
            }
        }
    }

    @Override
    public synchronized void reincarnate() {
        incarnations++;
        var renumbered = new ArrayList<PendingOp>();
        outbox.forEach(op ->
                renumbered.add(new PendingOp(renumbered.size() + 1, op.opId(), op.changes())));
        outbox.clear();
        outbox.addAll(renumbered);
        nextSeq = outbox.size() + 1;
    }

    /// Something on the disk goes wrong: a record of the bucket reads otherwise.
    public synchronized void rot(String bucket, UUID id) {
        var slot = slot(bucket);
        slot.rows.put(id, "rotten");
        slot.digests.put(id, new Digest(1, 1, 1));
    }

    /// Something on the disk goes wrong: no record, but what was added up.
    public synchronized void miscount(String bucket) {
        slot(bucket).miscounted = new Digest(0, 0, 1);
    }

    /// Something on the disk goes wrong: a record of the bucket is gone.
    public synchronized void lose(String bucket, UUID id) {
        slot(bucket).take(new FeedLine.Leave(bucket, id));
    }

    @Override
    public synchronized Map<String, Digest> digests() {
        var all = new TreeMap<String, Digest>();
        slots.forEach((bucket, slot) -> {
            if (!slot.filling) {
                all.put(
                        bucket,
                        slot.digests.values().stream().reduce(slot.miscounted, Digest::plus));
            }
        });
        return all;
    }

    @Override
    public synchronized List<Digest> parts(String bucket) {
        var parts = new ArrayList<>(Collections.nCopies(Digest.PARTS, Digest.NONE));
        slot(bucket)
                .digests
                .forEach((id, one) ->
                        parts.set(Digest.partOf(id), parts.get(Digest.partOf(id)).plus(one)));
        return parts;
    }

    @Override
    public synchronized Map<UUID, Digest> part(String bucket, int part) {
        var some = new TreeMap<>(slot(bucket).digests);
        some.keySet().removeIf(id -> Digest.partOf(id) != part);
        return some;
    }

    @Override
    public synchronized void repair(String bucket, List<FeedLine> lines) {
        lines.forEach(line -> repaired.add(line.id()));
        if (!beyondRepair) {
            lines.forEach(slot(bucket)::take);
        }
    }

    @Override
    public synchronized void verified() {
        verifiedAt = clock.instant();
    }

    @Override
    public synchronized void doubt() {
        doubted++;
    }

    @Override
    public synchronized boolean recount() {
        return false;
    }

    private Slot slot(String bucket) {
        var slot = slots.get(bucket);
        if (slot == null) {
            throw new AssertionError("not held: " + bucket);
        }
        return slot;
    }

    private static final class Slot {
        private final Map<UUID, String> rows = new TreeMap<>();
        private final Map<UUID, Digest> digests = new TreeMap<>();
        private Digest miscounted = Digest.NONE;
        private boolean filling = true;
        private long revision;
        private long received;
        private @Nullable String resume;

        Slot(long revision) {
            this.revision = revision;
        }

        void take(FeedLine line) {
            switch (line) {
                case FeedLine.Put put -> {
                    rows.put(put.id(), put.header().version() + " " + put.body());
                    digests.put(
                            put.id(),
                            RecordDigest.of(
                                    put.id(),
                                    put.header().version(),
                                    put.header().file(),
                                    BodyHash.of(put.body())));
                }
                case FeedLine.Leave leave -> {
                    rows.remove(leave.id());
                    digests.remove(leave.id());
                }
            }
        }
    }
}
