package org.doorstep.hub.ops;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.hub.memory.MemoryHub;
import org.doorstep.hub.record.Version;

final class MemoryUnderTest implements HubUnderTest {

    private MemoryHub hub = new MemoryHub();

    @Override
    public HubLog log(Laptop laptop) {
        hub = new MemoryHub();
        return hub;
    }

    @Override
    public void enrol(Laptop laptop) {}

    @Override
    public UUID file(String scope) {
        var file = UUID.randomUUID();
        hub.write(
                new Version(
                        file,
                        1,
                        "person",
                        file,
                        Category.CORE,
                        Sensitivity.OPEN,
                        "{}",
                        "linkage",
                        null,
                        Pushing.NOW,
                        Pushing.NOW));
        hub.place(file, Set.of(scope));
        return file;
    }

    @Override
    public void move(UUID file, String from, String to) {
        hub.place(file, Set.of(to));
    }

    @Override
    public List<String> added() {
        return hub.records().values().stream()
                .flatMap(List::stream)
                .filter(version -> version.origin() != null)
                .map(version -> version.type() + " by " + version.author() + ": " + version.body())
                .toList();
    }

    @Override
    public List<String> contents() {
        return hub.contents();
    }

    @Override
    public List<FeedLine> changes(Map<Bucket, Long> since, long upTo) {
        return hub.changes(since, upTo);
    }

    @Override
    public List<FeedLine> snapshot(Bucket bucket, long asOf) {
        return hub.snapshot(bucket, asOf);
    }
}
