package org.doorstep.hub.ops;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType.Delivery;
import org.doorstep.hub.record.Version;

/// The ledger in memory: the same promises as in PostgreSQL, held together by [HubLogContract].
final class InMemoryHubLog implements HubLog, HubLog.Ledger {

    private final Map<Laptop, Map<Long, Kept>> ledger = new HashMap<>();
    private final Map<UUID, Kept> byId = new HashMap<>();
    private final Map<UUID, Set<String>> scopes = new HashMap<>();
    final List<Version> versions = new ArrayList<>();
    final List<String> contents = new ArrayList<>();
    private final Map<UUID, Long> shownFrom = new HashMap<>();
    private long revision;

    void file(UUID file, Set<String> itsScopes) {
        scopes.put(file, itsScopes);
    }

    @Override
    public <T> T alone(Laptop laptop, Function<Ledger, T> work) {
        return work.apply(this);
    }

    @Override
    public long expectedSeq(Laptop laptop) {
        return ledger.getOrDefault(laptop, Map.of()).size() + 1L;
    }

    @Override
    public Map<UUID, Long> visibleFrom(List<UUID> opIds) {
        return shownFrom.entrySet().stream()
                .filter(shown -> opIds.contains(shown.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Standing standing(Push push) {
        return new Standing(
                expectedSeq(push.laptop()),
                ledger.getOrDefault(push.laptop(), Map.of()),
                byId,
                versions.stream().map(Version::id).collect(Collectors.toSet()),
                scopes);
    }

    @Override
    public void append(Push push, List<Judged> ops) {
        var numbers = ledger.computeIfAbsent(push.laptop(), _ -> new HashMap<>());
        var ids = new HashSet<UUID>();
        for (var judged : ops) {
            numbers.put(judged.op().seq(), judged.kept());
            if (!judged.idIsTaken() && (!ids.add(judged.op().opId()))) {
                throw new AssertionError("one id, two ops");
            }
            byId.putIfAbsent(judged.op().opId(), judged.kept());
            judged.versions().forEach(this::add);
            if (judged.keepContent()) {
                contents.add(judged.op().content());
            }
        }
        revision++;
    }

    private void add(Version version) {
        versions.add(version);
        if (Entities.named(version.type()).orElseThrow().delivery() == Delivery.BUCKETS) {
            shownFrom.put(version.origin().opId(), revision + 1);
        }
    }
}
