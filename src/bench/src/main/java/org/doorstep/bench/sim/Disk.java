package org.doorstep.bench.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.PendingOp.Change;
import org.doorstep.domain.sync.Replica.Held;
import org.doorstep.protocol.sync.Preview.View;
import org.jspecify.annotations.Nullable;

/// Everything of a [MemoryLaptop] that outlives the process.
final class Disk implements SimStore.Image {

    final UUID device;
    final Map<String, Slot> buckets = new TreeMap<>();
    final Map<UUID, View> said = new TreeMap<>();
    final List<Covering> overlay = new ArrayList<>();
    final List<FeedLine> staged = new ArrayList<>();
    final Queue queue;

    /// In which epoch of those that this laptop has seen the hub last spoke of a record.
    final Map<UUID, Integer> spokenOf = new TreeMap<>();

    int epochs;
    @Nullable UUID epoch;
    Instant hubTime = Instant.EPOCH;
    @Nullable Instant inStepAt;
    @Nullable Instant verifiedAt;
    @Nullable Instant recountedAt;

    /// The last checkpoint at which no bucket was filling.
    long fullCheckpoint;

    /// Whether something on it went wrong, and whether that was looked for since.
    SimStore.Rot rot = SimStore.Rot.NONE;

    Disk(UUID device, UUID incarnation) {
        this.device = device;
        this.queue = new Queue(incarnation);
    }

    /// A copy that goes on for itself.
    Disk(Disk other) {
        device = other.device;
        other.buckets.forEach((name, slot) -> buckets.put(name, new Slot(slot)));
        said.putAll(other.said);
        overlay.addAll(other.overlay);
        staged.addAll(other.staged);
        queue = new Queue(other.queue);
        spokenOf.putAll(other.spokenOf);
        epochs = other.epochs;
        epoch = other.epoch;
        hubTime = other.hubTime;
        inStepAt = other.inStepAt;
        verifiedAt = other.verifiedAt;
        recountedAt = other.recountedAt;
        fullCheckpoint = other.fullCheckpoint;
        rot = other.rot;
    }

    /// One own change over what the hub says.
    ///
    /// @param visible the revision that brings it from the hub; null while it waits
    record Covering(UUID op, Change change, @Nullable Long visible) {

        Covering seenFrom(long revision) {
            return new Covering(op, change, revision);
        }

        boolean isOfSame(Covering other) {
            return op.equals(other.op) && change.record().equals(other.change.record());
        }
    }

    /// One bucket.
    static final class Slot {

        final String name;
        final Map<UUID, Integer> rows = new TreeMap<>();
        final Map<UUID, Digest> digests = new TreeMap<>();
        Digest sum = Digest.NONE;
        long revision;
        boolean filling = true;
        int round = 1;
        @Nullable String resume;
        long received;

        Slot(String name, long revision) {
            this.name = name;
            this.revision = revision;
        }

        Slot(Slot other) {
            name = other.name;
            rows.putAll(other.rows);
            digests.putAll(other.digests);
            sum = other.sum;
            revision = other.revision;
            filling = other.filling;
            round = other.round;
            resume = other.resume;
            received = other.received;
        }

        void hold(UUID record, Digest digest) {
            rows.put(record, round);
            var before = digests.put(record, digest);
            sum = sum.plus(digest).minus(before == null ? Digest.NONE : before);
        }

        void leave(UUID record) {
            rows.remove(record);
            var before = digests.remove(record);
            sum = sum.minus(before == null ? Digest.NONE : before);
        }

        void fillAnew(long asOf) {
            revision = asOf;
            filling = true;
            round++;
            resume = null;
            received = 0;
        }

        Held held() {
            return new Held(name, revision, filling, resume, received);
        }
    }
}
