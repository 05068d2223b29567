package org.doorstep.bench.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// A laptop that keeps where it stands and nothing else: what it holds at which revision, the
/// number of each record, by which it compares with the hub at every checkpoint as all laptops do,
/// what it has still to send, and which of its own records have not come back yet.
final class LightReplica implements Replica {

    private final UUID device;
    private final Map<String, Long> held = new HashMap<>();
    private final Map<String, Long> filling = new HashMap<>();
    private final Map<String, Shelf> shelves = new HashMap<>();
    private final List<FeedLine> staged = new ArrayList<>();
    private final Deque<PendingOp> waiting;
    private final Set<UUID> ownToCome = new HashSet<>();
    private UUID incarnation = UUID.randomUUID();
    private @Nullable UUID epoch;
    private long nextSeq;
    private long visibleFrom;
    private long reached;
    private long verified;
    private int told;
    private int refused;
    private int mended;

    /// @param night where the laptop stood when it went offline
    /// @param evening what it held then, by bucket
    /// @param ops what its officer saved since
    LightReplica(UUID device, Grants night, Map<String, Shelf> evening, List<PendingOp> ops) {
        this.device = device;
        this.epoch = night.epoch();
        this.waiting = new ArrayDeque<>(ops);
        this.nextSeq = ops.size() + 1L;
        night.buckets().forEach(bucket -> held.put(bucket.toString(), night.revision()));
        shelves.putAll(evening);
        for (var op : ops) {
            op.changes().forEach(change -> ownToCome.add(change.record()));
        }
    }

    /// Whether everything has gone up and come back, all of the night's changes are here, and the
    /// laptop was shown to be equal to the hub since.
    boolean isInStep(int nightChanges) {
        return waiting.isEmpty()
                && refused == 0
                && ownToCome.isEmpty()
                && reached >= visibleFrom
                && verified >= visibleFrom
                && verified == reached
                && told >= nightChanges;
    }

    /// How many ops the hub did not take.
    int refused() {
        return refused;
    }

    /// How many records differed from the hub when they were compared.
    int mended() {
        return mended;
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
        shelves.keySet().retainAll(granted);
        for (var bucket : granted) {
            if (!held.containsKey(bucket)) {
                filling.putIfAbsent(bucket, grants.revision());
                shelves.putIfAbsent(bucket, Shelf.empty());
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
        staged.addAll(page);
    }

    @Override
    public void unstage() {
        staged.clear();
    }

    @Override
    public void checkpoint(long revision) {
        staged.forEach(this::take);
        staged.clear();
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

    @Override
    public Map<String, Digest> digests() {
        var digests = new HashMap<String, Digest>();
        held.keySet().forEach(bucket -> digests.put(bucket, shelf(bucket).sum()));
        return digests;
    }

    @Override
    public List<Digest> parts(String bucket) {
        return shelf(bucket).parts();
    }

    @Override
    public Map<UUID, Digest> part(String bucket, int part) {
        return shelf(bucket).part(part);
    }

    @Override
    public void repair(String bucket, List<FeedLine> lines) {
        lines.forEach(shelf(bucket)::take);
        mended += lines.size();
    }

    @Override
    public void verified() {
        verified = reached;
    }

    @Override
    public void doubt() {
        // It adds up nothing that it could count anew.
    }

    @Override
    public boolean recount() {
        return false;
    }

    private Shelf shelf(String bucket) {
        return Objects.requireNonNull(shelves.get(bucket));
    }

    private void take(FeedLine line) {
        shelf(line.bucket()).take(line);
        if (!ownToCome.remove(line.id())) {
            told++;
        }
    }
}
