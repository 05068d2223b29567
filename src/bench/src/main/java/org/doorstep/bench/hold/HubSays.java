package org.doorstep.bench.hold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.Grants;
import org.doorstep.protocol.json.Json;

/// What a hub would say to a duty laptop: people, and repairs in their files.
final class HubSays {

    static final Bucket CORE = new Bucket("duty", Category.CORE, Sensitivity.OPEN);
    static final Bucket HOUSING = new Bucket("duty", Category.HOUSING, Sensitivity.NORMAL);

    private static final int REPAIRS_EACH = 10;
    private static final Instant TOLD = Instant.parse("2026-11-22T02:15:30Z");
    private static final UUID EPOCH = new UUID(0x7000, 1);

    private final Json json = new Json();

    Grants grants(Bucket... buckets) {
        return new Grants(
                EPOCH,
                1,
                null,
                TOLD,
                List.of(new Scope("duty", "duty", "Duty Desk")),
                List.of(buckets),
                1);
    }

    List<FeedLine> people(int from, int to) {
        var lines = new ArrayList<FeedLine>();
        for (int i = from; i < to; i++) {
            lines.add(line(CORE, Entities.PERSON.name(), person(i), i, 1, new Person(null)));
        }
        return lines;
    }

    /// @param version 1 at first; a later one changes them
    List<FeedLine> repairs(int from, int to, int version) {
        var lines = new ArrayList<FeedLine>();
        for (int i = from; i < to; i++) {
            var repair =
                    new Event(
                            "repairs",
                            "R-" + i,
                            Event.Kind.REPAIR,
                            OccurredAt.parse("2026-08-06T14:05:00"),
                            "Boiler, version " + version,
                            "The pilot light goes out when the wind comes from the north.",
                            "Repairs desk");
            var id = new UUID(0x7002_0000_0000_7000L, i);
            lines.add(line(HOUSING, Entities.EVENT.name(), id, i / REPAIRS_EACH, version, repair));
        }
        return lines;
    }

    static UUID person(int number) {
        return new UUID(0x7001_0000_0000_7000L, number);
    }

    private Put line(Bucket bucket, String type, UUID id, int person, int version, Object body) {
        var header =
                new Header(
                        id,
                        person(person),
                        bucket.category(),
                        bucket.sensitivity(),
                        version,
                        "import:repairs",
                        TOLD,
                        TOLD);
        return new Put(bucket.toString(), type, header, json.write(body));
    }
}
