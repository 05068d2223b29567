package org.doorstep.bench.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.protocol.json.BodyHash;
import org.doorstep.protocol.sync.RecordDigest;

/// What a laptop holds of one bucket, as far as comparing needs it: of each record its number. What
/// many laptops had last evening they share; each has its own of what changed since.
final class Shelf {

    private final Map<UUID, Digest> evening;
    private final Map<UUID, Digest> since = new HashMap<>();
    private Digest sum;

    private Shelf(Map<UUID, Digest> evening, Digest sum) {
        this.evening = evening;
        this.sum = sum;
    }

    /// With nothing in it.
    static Shelf empty() {
        return new Shelf(Map.of(), Digest.NONE);
    }

    /// With what another one holds, which must not change any more.
    Shelf copied() {
        if (!evening.isEmpty()) {
            throw new IllegalStateException("copied from a copy");
        }
        return new Shelf(since, sum);
    }

    void take(FeedLine line) {
        var before = since.getOrDefault(line.id(), evening.getOrDefault(line.id(), Digest.NONE));
        var now = number(line);
        since.put(line.id(), now);
        sum = sum.minus(before).plus(now);
    }

    Digest sum() {
        return sum;
    }

    List<Digest> parts() {
        var parts = new ArrayList<>(Collections.nCopies(Digest.PARTS, Digest.NONE));
        held().forEach((id, one) -> {
            var part = Digest.partOf(id);
            parts.set(part, parts.get(part).plus(one));
        });
        return parts;
    }

    Map<UUID, Digest> part(int part) {
        var found = held();
        found.keySet().removeIf(id -> Digest.partOf(id) != part);
        return found;
    }

    private Map<UUID, Digest> held() {
        var held = new TreeMap<>(evening);
        held.putAll(since);
        held.values().removeIf(Digest.NONE::equals);
        return held;
    }

    private static Digest number(FeedLine line) {
        return switch (line) {
            case FeedLine.Put put ->
                    RecordDigest.of(
                            put.id(),
                            put.header().version(),
                            put.header().file(),
                            BodyHash.of(put.body()));
            case FeedLine.Leave _ -> Digest.NONE;
        };
    }
}
