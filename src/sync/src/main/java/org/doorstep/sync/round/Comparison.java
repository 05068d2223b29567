package org.doorstep.sync.round;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.Replica;
import org.doorstep.protocol.sync.RecordsRequest;
import org.doorstep.protocol.sync.SyncMedia;
import org.doorstep.sync.hub.Checkpoint;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.Hub;
import org.doorstep.sync.hub.HubException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares at each checkpoint what the laptop holds with what the hub has, and where they differ
/// looks closer: which of 256 parts, which records of these. Only those records come again. A
/// bucket is never thrown away and filled anew for it.
final class Comparison {

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);

    /// A bucket that differs after all that could be done is left in peace so long, unless it comes
    /// to differ otherwise.
    private static final Duration NOT_AGAIN_FOR = Duration.ofHours(1);

    private final Hub hub;
    private final Replica replica;
    private final InstantSource clock;
    private final Map<String, Tried> hopeless = new HashMap<>();

    Comparison(Hub hub, Replica replica, InstantSource clock) {
        this.hub = hub;
        this.replica = replica;
        this.clock = clock;
    }

    /// Compares, mends what differs, and notes it when all is equal.
    ///
    /// @param reached a checkpoint at which the laptop stands
    void run(Checkpoint reached) {
        if (reached.digests().isEmpty() && !replica.state().buckets().isEmpty()) {
            return;
        }
        var differing = differing(reached);
        var mended = mend(differing, reached.revision());
        var left = differing.isEmpty() ? differing : differing(reached);
        mended.forEach((bucket, wholly) -> {
            var by = left.get(bucket);
            if (by != null && (wholly || by.equals(differing.get(bucket)))) {
                LOG.warn("{} still differs from the hub; it is left for an hour", bucket);
                var before = hopeless.put(bucket, new Tried(by, clock.instant()));
                if (wholly && (before == null || !before.difference().equals(by))) {
                    replica.doubt();
                }
            }
        });
        hopeless.keySet().retainAll(left.keySet());
        if (left.isEmpty() && isComplete(reached)) {
            replica.verified();
        }
    }

    /// The buckets that differ, and by what.
    private Map<String, Digest> differing(Checkpoint reached) {
        var differing = new TreeMap<String, Digest>();
        replica.digests()
                .forEach((bucket, mine) -> {
                    var told = reached.digests().get(bucket);
                    if (told != null && !told.equals(mine)) {
                        differing.put(bucket, told.minus(mine));
                    }
                });
        return differing;
    }

    private boolean isComplete(Checkpoint reached) {
        var held = replica.state().buckets().stream().map(Replica.Held::bucket).toList();
        return replica.digests().keySet().containsAll(held)
                && reached.digests().keySet().containsAll(held);
    }

    private boolean isWorthTrying(String bucket, Digest by) {
        var tried = hopeless.get(bucket);
        return tried == null
                || !tried.difference().equals(by)
                || Duration.between(tried.at(), clock.instant()).compareTo(NOT_AGAIN_FOR) >= 0;
    }

    /// Mends what is worth trying. What the hub will not give now is not this round's failure: its
    /// checkpoint stands.
    ///
    /// @return the buckets that were mended, and whether wholly
    private Map<String, Boolean> mend(Map<String, Digest> differing, long revision) {
        var mended = new TreeMap<String, Boolean>();
        for (var each : differing.entrySet()) {
            var bucket = each.getKey();
            try {
                if (isWorthTrying(bucket, each.getValue())) {
                    mended.put(bucket, mend(bucket, revision));
                }
            } catch (HubException e) {
                switch (e.fault()) {
                    // Taken away since the round began, perhaps: the next one will say so.
                    case Fault.Refused _ ->
                            LOG.warn("{} cannot be compared now: {}", bucket, e.getMessage());
                    case Fault.Busy _, Fault.Later _ -> {
                        LOG.warn("The hub is busy; what differs is mended in a later round");
                        return mended;
                    }
                    default -> throw e;
                }
            }
        }
        return mended;
    }

    /// Mends about as many records as fit into a page; where more differ, the next round goes on,
    /// if these could be mended at all.
    ///
    /// @return whether the whole bucket was looked at
    private boolean mend(String bucket, long revision) {
        var ids = new ArrayList<UUID>();
        var theirs = hub.parts(bucket, revision);
        var mine = replica.parts(bucket);
        var part = 0;
        for (; part < Digest.PARTS && ids.size() < SyncMedia.PAGE_RECORDS; part++) {
            if (!theirs.get(part).equals(mine.get(part))) {
                ids.addAll(differing(bucket, revision, part));
            }
        }
        LOG.warn("{} records of {} differ from the hub and are mended", ids.size(), bucket);
        for (int i = 0; i < ids.size(); i += SyncMedia.PAGE_RECORDS) {
            var some = ids.subList(i, Math.min(ids.size(), i + SyncMedia.PAGE_RECORDS));
            hub.records(
                    new RecordsRequest(bucket, revision, some),
                    page -> replica.repair(bucket, page.lines()));
        }
        return part == Digest.PARTS;
    }

    private List<UUID> differing(String bucket, long revision, int part) {
        var theirs = hub.part(bucket, revision, part);
        var mine = replica.part(bucket, part);
        var ids = new TreeSet<>(theirs.keySet());
        ids.addAll(mine.keySet());
        ids.removeIf(id -> mine.containsKey(id) && mine.get(id).equals(theirs.get(id)));
        return List.copyOf(ids);
    }

    /// @param difference by which hub and laptop still differed
    private record Tried(Digest difference, Instant at) {}
}
