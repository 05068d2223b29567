package org.doorstep.bench.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.Replica;
import org.jspecify.annotations.Nullable;

/// A laptop that keeps where it stands and nothing else: what it holds at which revision, what it
/// has still to send, and which of its own records have not come back yet.
final class LightReplica implements Replica {

    private static final String NOTHING_TO_COMPARE = "it says nothing of its buckets";

    private final UUID device;
    private final Map<String, Long> held = new HashMap<>();
    private final Map<String, Long> filling = new HashMap<>();
    private final Deque<PendingOp> waiting;
    private final Set<UUID> ownToCome = new HashSet<>();
    private UUID incarnation = UUID.randomUUID();
    private @Nullable UUID epoch;
    private long nextSeq;
    private long visibleFrom;
    private long reached;
    private int told;
    private int refused;

    /// @param night where the laptop stood when it went offline
    /// @param ops what its officer saved since
    LightReplica(UUID device, Grants night, List<PendingOp> ops) {
        this.device = device;
        this.epoch = night.epoch();
        this.waiting = new ArrayDeque<>(ops);
        this.nextSeq = ops.size() + 1L;
        night.buckets().forEach(bucket -> held.put(bucket.toString(), night.revision()));
        for (var op : ops) {
            op.changes().forEach(change -> ownToCome.add(change.record()));
        }
    }

    /// Whether everything has gone up and come back, and all of the night's changes are here.
    boolean isInStep(int nightChanges) {
        return waiting.isEmpty()
                && refused == 0
                && ownToCome.isEmpty()
                && reached >= visibleFrom
                && told >= nightChanges;
    }

    /// How many ops the hub did not take.
    int refused() {
        return refused;
    }

    @Override
    public State state() {
        var buckets = new ArrayList<Held>();
        held.forEach((bucket, at) -> buckets.add(new Held(bucket, at, false, null, 0)));
        filling.forEach((bucket, at) -> buckets.add(new Held(bucket, at, true, null, 0)));
        return new State(
                device, incarnation, epoch, nextSeq, buckets, waiting.size(), refused, null, null);
    }

    @Override
    public void agree(Grants grants) {
        epoch = grants.epoch();
        var granted = grants.buckets().stream().map(Bucket::toString).collect(Collectors.toSet());
        held.keySet().retainAll(granted);
        filling.keySet().retainAll(granted);
        for (var bucket : granted) {
            if (!held.containsKey(bucket)) {
                filling.putIfAbsent(bucket, grants.revision());
            }
        }
    }

    @Override
    public void fill(String bucket, List<FeedLine> page, String resume) {
        page.forEach(this::take);
    }

    @Override
    public void filled(String bucket, long revision) {
        filling.remove(bucket);
        held.put(bucket, revision);
    }

    @Override
    public void stage(List<FeedLine> page) {
        page.forEach(this::take);
    }

    @Override
    public void unstage() {}

    @Override
    public void checkpoint(long revision) {
        held.replaceAll((_, _) -> revision);
        reached = revision;
    }

    @Override
    public List<PendingOp> pending(int maxOps, int maxBytes) {
        return waiting.stream().limit(maxOps).toList();
    }

    @Override
    public void settle(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            waiting.removeFirst();
            refused += outcome.result().isTaken() ? 0 : 1;
            visibleFrom = Math.max(visibleFrom, outcome.visibleRevision());
        }
    }

    @Override
    public void reincarnate() {
        incarnation = UUID.randomUUID();
        var again = new ArrayList<>(waiting);
        waiting.clear();
        nextSeq = 1;
        for (var op : again) {
            waiting.add(new PendingOp(nextSeq++, op.opId(), op.changes()));
        }
    }

    /// It has no records to compare.
    @Override
    public Map<String, Digest> digests() {
        return Map.of();
    }

    @Override
    public List<Digest> parts(String bucket) {
        throw new IllegalStateException(NOTHING_TO_COMPARE);
    }

    @Override
    public Map<UUID, Digest> part(String bucket, int part) {
        throw new IllegalStateException(NOTHING_TO_COMPARE);
    }

    @Override
    public void repair(String bucket, List<FeedLine> lines) {
        throw new IllegalStateException(NOTHING_TO_COMPARE);
    }

    @Override
    public void verified() {}

    @Override
    public boolean recount() {
        return false;
    }

    private void take(FeedLine line) {
        if (!ownToCome.remove(line.id())) {
            told++;
        }
    }
}
