package org.doorstep.hub.memory;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType.Delivery;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.hub.record.Version;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.sync.RecordDigest;
import org.jspecify.annotations.Nullable;

/// What changed, in the order in which laptops learn it: the sequencer's work and its result.
final class MemoryFeed {

    private final Map<Bucket, List<Told>> told;
    private final Map<Bucket, NavigableMap<Long, Digest>> digests;
    private final Map<UUID, Placed> placed;
    private long revision;

    MemoryFeed() {
        told = new HashMap<>();
        digests = new HashMap<>();
        placed = new HashMap<>();
    }

    /// A copy that goes on for itself.
    MemoryFeed(MemoryFeed other) {
        told = new HashMap<>();
        other.told.forEach((bucket, lines) -> told.put(bucket, new ArrayList<>(lines)));
        digests = new HashMap<>();
        other.digests.forEach((bucket, sums) -> digests.put(bucket, new TreeMap<>(sums)));
        placed = new HashMap<>(other.placed);
        revision = other.revision;
    }

    long revision() {
        return revision;
    }

    /// Gives everything that is waiting one new revision, if anybody hears of it.
    ///
    /// @param waiting records with a new version or whose file has other scopes
    void sequence(
            Collection<UUID> waiting,
            Map<UUID, List<Version>> records,
            Map<UUID, Set<String>> scopes) {
        var next = revision + 1;
        var heard = false;
        for (var id : new TreeSet<>(waiting)) {
            var version = requireNonNull(records.get(id)).getLast();
            if (Entities.named(version.type()).orElseThrow().delivery() == Delivery.HUB) {
                continue;
            }
            var before = placed.getOrDefault(id, new Placed(0, Digest.NONE, Set.of()));
            var now = new Placed(version.number(), digest(version), buckets(version, scopes));
            for (var bucket : now.buckets()) {
                if (before.version() != now.version() || !before.buckets().contains(bucket)) {
                    var gone = before.buckets().contains(bucket) ? before.digest() : Digest.NONE;
                    tell(bucket, new Told(next, id, version), now.digest().minus(gone));
                    heard = true;
                }
            }
            for (var bucket : before.buckets()) {
                if (!now.buckets().contains(bucket)) {
                    tell(bucket, new Told(next, id, null), Digest.NONE.minus(before.digest()));
                    heard = true;
                }
            }
            placed.put(id, now);
        }
        if (heard) {
            revision = next;
        }
    }

    /// The digest of a bucket as it stood at a revision.
    Digest digest(Bucket bucket, long asOf) {
        var last = digests.getOrDefault(bucket, new TreeMap<>()).floorEntry(asOf);
        return last == null ? Digest.NONE : last.getValue();
    }

    private static Digest digest(Version version) {
        var file = version.file();
        return file == null
                ? Digest.NONE
                : RecordDigest.of(
                        version.id(), version.number(), file, BodyHash.of(version.body()));
    }

    /// A bucket as it stood at a revision, in order of record id.
    List<FeedLine> snapshot(Bucket bucket, long asOf) {
        return lines(bucket, latest(bucket, 0, asOf)).stream()
                .filter(line -> line instanceof FeedLine.Put)
                .toList();
    }

    /// What happened to buckets since a revision of each; of several changes to one record the
    /// last.
    List<FeedLine> changes(Map<Bucket, Long> since, long upTo) {
        var lines = new ArrayList<FeedLine>();
        since.keySet().stream()
                .sorted(Comparator.comparing(Bucket::toString))
                .forEach(bucket ->
                        lines.addAll(
                                lines(
                                        bucket,
                                        latest(bucket, since.getOrDefault(bucket, 0L), upTo))));
        return lines;
    }

    private Collection<Told> latest(Bucket bucket, long since, long upTo) {
        var last = new TreeMap<UUID, Told>();
        for (var one : told.getOrDefault(bucket, List.of())) {
            if (one.revision() > since && one.revision() <= upTo) {
                last.put(one.record(), one);
            }
        }
        return last.values();
    }

    private static List<FeedLine> lines(Bucket bucket, Collection<Told> all) {
        return all.stream().map(one -> line(bucket, one)).toList();
    }

    private static FeedLine line(Bucket bucket, Told one) {
        var version = one.version();
        return version == null || version.file() == null
                ? new FeedLine.Leave(bucket.toString(), one.record())
                : new FeedLine.Put(
                        bucket.toString(),
                        version.type(),
                        new Header(
                                version.id(),
                                version.file(),
                                version.category(),
                                version.sensitivity(),
                                version.number(),
                                version.author(),
                                version.observedAt(),
                                version.recordedAt()),
                        version.body());
    }

    private static Set<Bucket> buckets(Version version, Map<UUID, Set<String>> scopes) {
        var buckets = new HashSet<Bucket>();
        if (version.file() != null && !version.deleted()) {
            for (var scope : scopes.getOrDefault(version.file(), Set.of())) {
                buckets.add(new Bucket(scope, version.category(), version.sensitivity()));
            }
        }
        return buckets;
    }

    private void tell(Bucket bucket, Told line, Digest change) {
        told.computeIfAbsent(bucket, _ -> new ArrayList<>()).add(line);
        var before = digest(bucket, line.revision());
        digests.computeIfAbsent(bucket, _ -> new TreeMap<>())
                .put(line.revision(), before.plus(change));
    }

    /// @param version null if the record left
    private record Told(long revision, UUID record, @Nullable Version version) {}

    private record Placed(int version, Digest digest, Set<Bucket> buckets) {}
}
