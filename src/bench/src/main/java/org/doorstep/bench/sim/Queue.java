package org.doorstep.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.PendingOp.Change;
import org.jspecify.annotations.Nullable;

/// Outbox and journal of a [MemoryLaptop], with the same numbering as in the laptop's store.
final class Queue {

    private static final Duration JOURNAL = Duration.ofDays(35);

    private final List<Op> outbox = new ArrayList<>();
    private final List<Op> journal = new ArrayList<>();
    private final Map<UUID, Instant> acknowledged = new HashMap<>();
    private UUID incarnation;
    private long nextSeq = 1;

    Queue(UUID incarnation) {
        this.incarnation = incarnation;
    }

    Queue(Queue other) {
        outbox.addAll(other.outbox);
        journal.addAll(other.journal);
        acknowledged.putAll(other.acknowledged);
        incarnation = other.incarnation;
        nextSeq = other.nextSeq;
    }

    /// @param outcome null while there is none
    /// @param settledAt the hub's time when it was settled
    record Op(
            UUID id,
            UUID incarnation,
            long seq,
            List<Change> changes,
            @Nullable Outcome outcome,
            Instant settledAt) {

        Op numbered(UUID life, long number) {
            return new Op(id, life, number, changes, null, Instant.EPOCH);
        }

        Op settled(Outcome answer, Instant now) {
            return new Op(id, incarnation, seq, changes, answer, now);
        }
    }

    UUID incarnation() {
        return incarnation;
    }

    long nextSeq() {
        return nextSeq;
    }

    int waiting() {
        return (int) outbox.stream().filter(op -> op.outcome() == null).count();
    }

    int refused() {
        return outbox.size() - waiting();
    }

    /// The ids of what waits, in the order in which it is sent.
    List<UUID> order() {
        return outbox.stream().filter(op -> op.outcome() == null).map(Op::id).toList();
    }

    /// The ids of all ops that this laptop could send again.
    Set<UUID> kept() {
        var kept = new HashSet<UUID>();
        outbox.forEach(op -> kept.add(op.id()));
        journal.forEach(op -> kept.add(op.id()));
        return kept;
    }

    /// What the hub took.
    List<Op> journal() {
        return List.copyOf(journal);
    }

    /// Whether the op was acknowledged so long ago that no backup of the hub can lack it.
    boolean isPastJournal(UUID id, Instant now) {
        return acknowledged.containsKey(id)
                && acknowledged.getOrDefault(id, now).isBefore(now.minus(JOURNAL));
    }

    void append(UUID id, List<Change> changes) {
        outbox.add(new Op(id, incarnation, nextSeq++, changes, null, Instant.EPOCH));
    }

    List<PendingOp> pending(int maxOps) {
        return outbox.stream()
                .filter(op -> op.outcome() == null)
                .limit(maxOps)
                .map(op -> new PendingOp(op.seq(), op.id(), op.changes()))
                .toList();
    }

    /// @return the op's id; null if this laptop has no such op
    @Nullable UUID settle(Outcome outcome, Instant now) {
        for (int i = 0; i < outbox.size(); i++) {
            var op = outbox.get(i);
            if (op.seq() == outcome.seq() && op.incarnation().equals(incarnation)) {
                acknowledged.put(op.id(), now);
                if (outcome.result().isTaken()) {
                    outbox.remove(i);
                    journal.add(op.settled(outcome, now));
                } else {
                    outbox.set(i, op.settled(outcome, now));
                }
                return op.id();
            }
        }
        return null;
    }

    void prune(Instant now) {
        journal.removeIf(op -> op.settledAt().isBefore(now.minus(JOURNAL)));
    }

    /// @return what waits again or anew
    List<Op> reconcile(long expected, @Nullable UUID lastOp, boolean otherEpoch, Ids ids) {
        var formerLives = journal.stream().anyMatch(op -> !op.incarnation().equals(incarnation));
        if (!agrees(expected, lastOp, otherEpoch)
                || !reachesBackTo(expected)
                || (otherEpoch && formerLives)) {
            renewAll(ids.next());
        } else {
            requeue(expected);
        }
        return outbox.stream().filter(op -> op.outcome() == null).toList();
    }

    void renewWaiting(UUID life) {
        var seq = 0L;
        incarnation = life;
        for (int i = 0; i < outbox.size(); i++) {
            if (outbox.get(i).outcome() == null) {
                outbox.set(i, outbox.get(i).numbered(life, ++seq));
            }
        }
        nextSeq = seq + 1;
    }

    private boolean agrees(long expected, @Nullable UUID lastOp, boolean otherEpoch) {
        if (expected > nextSeq) {
            return false;
        }
        if (expected > 1 && lastOp != null) {
            var mine = opAt(expected - 1);
            return mine == null ? !otherEpoch : mine.equals(lastOp);
        }
        return true;
    }

    private boolean reachesBackTo(long expected) {
        return numberedFrom(outbox, expected) + numberedFrom(journal, expected)
                == nextSeq - expected;
    }

    private long numberedFrom(List<Op> ops, long seq) {
        return ops.stream()
                .filter(op -> op.incarnation().equals(incarnation) && op.seq() >= seq)
                .count();
    }

    private @Nullable UUID opAt(long seq) {
        var all = new ArrayList<>(outbox);
        all.addAll(journal);
        return all.stream()
                .filter(op -> op.incarnation().equals(incarnation) && op.seq() == seq)
                .map(Op::id)
                .findFirst()
                .orElse(null);
    }

    private void requeue(long expected) {
        var again = new ArrayList<Op>();
        for (var op : journal) {
            if (op.incarnation().equals(incarnation) && op.seq() >= expected) {
                again.add(op);
            }
        }
        journal.removeAll(again);
        outbox.addAll(again);
        outbox.replaceAll(op ->
                op.incarnation().equals(incarnation) && op.seq() >= expected
                        ? op.numbered(incarnation, op.seq())
                        : op);
        outbox.sort(Comparator.comparingLong(Op::seq));
    }

    private void renewAll(UUID life) {
        var all = new ArrayList<>(journal);
        all.addAll(outbox);
        journal.clear();
        outbox.clear();
        incarnation = life;
        nextSeq = 1;
        all.forEach(op -> outbox.add(op.numbered(life, nextSeq++)));
    }
}
