package org.doorstep.hub.memory;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType.Delivery;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.hub.ops.Approving;
import org.doorstep.hub.ops.HubLog;
import org.doorstep.hub.ops.Judged;
import org.doorstep.hub.ops.Kept;
import org.doorstep.hub.ops.Laptop;
import org.doorstep.hub.ops.Mentioned;
import org.doorstep.hub.ops.Present;
import org.doorstep.hub.ops.Push;
import org.doorstep.hub.ops.Standing;
import org.doorstep.hub.record.Version;

/// Ledger, records and feed in memory. For one thread.
public final class MemoryHub implements HubLog, HubLog.Ledger {

    private final Map<Laptop, List<Kept>> ledger;
    private final Map<UUID, Kept> byId;
    private final Map<UUID, List<Version>> records;
    private final Map<UUID, Set<String>> scopes;
    private final List<String> contents;
    private final Set<UUID> unsequenced;
    private final MemoryFeed feed;

    public MemoryHub() {
        ledger = new HashMap<>();
        byId = new HashMap<>();
        records = new HashMap<>();
        scopes = new HashMap<>();
        contents = new ArrayList<>();
        unsequenced = new HashSet<>();
        feed = new MemoryFeed();
    }

    private MemoryHub(MemoryHub other) {
        ledger = new HashMap<>();
        other.ledger.forEach((laptop, ops) -> ledger.put(laptop, new ArrayList<>(ops)));
        byId = new HashMap<>(other.byId);
        records = new HashMap<>();
        other.records.forEach((id, versions) -> records.put(id, new ArrayList<>(versions)));
        scopes = new HashMap<>(other.scopes);
        contents = new ArrayList<>(other.contents);
        unsequenced = new HashSet<>(other.unsequenced);
        feed = new MemoryFeed(other.feed);
    }

    /// A copy that goes on for itself: a backup, or a hub restored from one.
    public MemoryHub copy() {
        return new MemoryHub(this);
    }

    /// Gives a file to these scopes and to no others.
    public void place(UUID file, Set<String> itsScopes) {
        scopes.put(file, Set.copyOf(itsScopes));
        records.forEach((id, versions) -> {
            if (file.equals(versions.getLast().file())) {
                unsequenced.add(id);
            }
        });
    }

    /// A version that the hub itself makes.
    public void write(Version version) {
        var versions = records.computeIfAbsent(version.id(), _ -> new ArrayList<>());
        if (version.number() != versions.size() + 1) {
            throw new IllegalStateException("a version is missing or written twice");
        }
        versions.add(version);
        unsequenced.add(version.id());
    }

    public long revision() {
        return feed.revision();
    }

    public List<FeedLine> snapshot(Bucket bucket, long asOf) {
        return feed.snapshot(bucket, asOf);
    }

    /// What a bucket's digest was at a revision.
    public Digest digest(Bucket bucket, long asOf) {
        return feed.digest(bucket, asOf);
    }

    public List<FeedLine> changes(Map<Bucket, Long> since, long upTo) {
        return feed.changes(since, upTo);
    }

    /// All versions of each record, oldest first.
    public Map<UUID, List<Version>> records() {
        return Map.copyOf(records);
    }

    /// Every op that counts, by its id.
    public Map<UUID, Kept> ops() {
        return Map.copyOf(byId);
    }

    /// What the ledger keeps of ops that did not become versions whole.
    public List<String> contents() {
        return List.copyOf(contents);
    }

    @Override
    public <T> T alone(Laptop laptop, Function<Ledger, T> work) {
        return work.apply(this);
    }

    @Override
    public Place place(Laptop laptop) {
        var ops = ledger.getOrDefault(laptop, List.of());
        return new Place(ops.size() + 1L, ops.isEmpty() ? null : ops.getLast().opId());
    }

    @Override
    public List<UUID> left(Push push) {
        return Mentioned.in(push).records().keySet().stream()
                .map(records::get)
                .filter(Objects::nonNull)
                .map(List::getLast)
                .filter(version ->
                        !version.deleted()
                                && Entities.named(version.type()).orElseThrow().delivery()
                                        == Delivery.BUCKETS
                                && scopes.getOrDefault(version.file(), Set.of()).stream()
                                        .map(scope ->
                                                new Bucket(
                                                        scope,
                                                        version.category(),
                                                        version.sensitivity()))
                                        .noneMatch(push.buckets()::contains))
                .map(Version::id)
                .toList();
    }

    @Override
    public long settled() {
        feed.sequence(unsequenced, records, scopes);
        unsequenced.clear();
        return feed.revision();
    }

    @Override
    public Standing standing(Push push) {
        var mentioned = Mentioned.in(push);
        var found = new HashMap<UUID, Present>();
        mentioned
                .records()
                .forEach((id, base) -> {
                    if (records.containsKey(id)) {
                        found.put(id, present(id, base));
                    }
                });
        var about = Set.copyOf(found.keySet());
        records.forEach((id, versions) -> {
            var last = versions.getLast();
            if (last.type().equals(Entities.CONFLICT.name())
                    && about.stream().anyMatch(one -> last.body().contains(one.toString()))) {
                found.putIfAbsent(id, present(id, Integer.MAX_VALUE));
            }
        });
        var bySeq = new HashMap<Long, Kept>();
        var ops = ledger.getOrDefault(push.laptop(), List.of());
        for (int i = 0; i < ops.size(); i++) {
            bySeq.put(i + 1L, ops.get(i));
        }
        return new Standing(
                place(push.laptop()).expectedSeq(),
                bySeq,
                byId,
                found,
                scopes,
                Set.of(),
                null,
                Approving.NONE);
    }

    @Override
    public void append(Push push, List<Judged> ops) {
        for (var judged : ops) {
            var place = place(push.laptop());
            if (judged.op().seq() != place.expectedSeq()) {
                throw new IllegalStateException("a number is missing or comes twice");
            }
            ledger.computeIfAbsent(push.laptop(), _ -> new ArrayList<>()).add(judged.kept());
            if (!judged.idIsTaken() && byId.put(judged.op().opId(), judged.kept()) != null) {
                throw new IllegalStateException("one id, two ops");
            }
            judged.versions().forEach(this::write);
            if (judged.keepContent()) {
                contents.add(judged.op().content());
            }
        }
    }

    private Present present(UUID id, int base) {
        var versions = requireNonNull(records.get(id));
        var last = versions.getLast();
        return new Present(
                id,
                last.type(),
                last.file(),
                last.category(),
                last.sensitivity(),
                versions.stream()
                        .filter(one -> one.number() >= Math.min(base, last.number()))
                        .map(MemoryHub::past)
                        .toList());
    }

    private static Present.Past past(Version version) {
        var origin = version.origin();
        return new Present.Past(
                version.number(),
                version.author(),
                origin == null ? null : origin.device(),
                origin == null ? null : origin.opId(),
                version.deleted(),
                version.body());
    }
}
