package org.doorstep.bench.day;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.doorstep.bench.measure.BenchException;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.note.Note;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Leave;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.Replica;
import org.doorstep.domain.sync.Replica.Held;
import org.doorstep.protocol.json.Json;

/// What the hub tells the laptop of an officer who was away for a night: notes of a colleague about
/// many people. They leave the laptop again when it is closed, so that it holds what the hub has.
final class Night implements AutoCloseable {

    private static final String COLLEAGUE = "W09999";

    private final Json json = new Json();
    private final Replica replica;
    private final Held held;
    private final List<FeedLine> told = new ArrayList<>();

    /// @throws BenchException if the laptop holds no file of housing
    Night(Replica replica) {
        this.replica = replica;
        this.held =
                replica.state().buckets().stream()
                        .filter(one -> isHousing(Bucket.parse(one.bucket())))
                        // That of the desk: in a caseload all would be news.
                        .max(Comparator.comparing(Held::records))
                        .orElseThrow(() -> new BenchException("no file of housing is here", null));
    }

    /// A note about each of them comes to the laptop.
    void comes(List<UUID> about) {
        var now = Clock.systemUTC().instant();
        for (var person : about) {
            told.add(note(person, told.size(), now));
        }
        take(told);
    }

    /// Takes back what came.
    @Override
    public void close() {
        take(told.stream().<FeedLine>map(one -> new Leave(one.bucket(), one.id())).toList());
    }

    private void take(List<FeedLine> lines) {
        replica.stage(lines);
        replica.checkpoint(held.revision());
    }

    private Put note(UUID person, int number, Instant at) {
        var bucket = Bucket.parse(held.bucket());
        var header =
                new Header(
                        new UUID(0x7009_0000_0000_7000L, number),
                        person,
                        bucket.category(),
                        bucket.sensitivity(),
                        1,
                        COLLEAGUE,
                        at,
                        at);
        var body = new Note(bucket.category(), "Called about the repair. Nobody there.", null);
        return new Put(held.bucket(), Entities.NOTE.name(), header, json.write(body));
    }

    private static boolean isHousing(Bucket bucket) {
        return bucket.category().equals(Category.HOUSING)
                && bucket.sensitivity() == Sensitivity.NORMAL;
    }
}
