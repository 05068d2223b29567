package org.doorstep.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Caution;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Involvement;
import org.doorstep.domain.citizen.Link;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Replica;
import org.doorstep.protocol.json.Json;

/// Says what a hub would say.
public final class TestFeed {

    public static final Scope NORTH = new Scope("team-north", "team", "Housing North");
    public static final Bucket CORE = new Bucket("team-north", Category.CORE, Sensitivity.OPEN);
    public static final Bucket HOUSING =
            new Bucket("team-north", Category.HOUSING, Sensitivity.NORMAL);
    public static final UUID EPOCH = UUID.fromString("01900000-0000-7000-8000-0000000000e1");
    public static final Instant TOLD = Instant.parse("2026-10-31T22:15:30.123456Z");

    private final Ids ids;
    private final Json json = new Json();

    public TestFeed(Ids ids) {
        this.ids = ids;
    }

    public static Grants grants(long expectedSeq, long revision, Bucket... buckets) {
        return new Grants(
                EPOCH, expectedSeq, null, TOLD, List.of(NORTH), List.of(buckets), revision);
    }

    /// Grants core and housing, and fills both.
    public void fill(Replica replica, List<FeedLine> core, List<FeedLine> housing) {
        replica.agree(grants(1, 10, CORE, HOUSING));
        replica.fill(CORE.toString(), core, "end");
        replica.filled(CORE.toString(), 10);
        replica.fill(HOUSING.toString(), housing, "end");
        replica.filled(HOUSING.toString(), 10);
        replica.checkpoint(10);
    }

    public UUID id() {
        return ids.next();
    }

    public Put person(UUID id) {
        return put(CORE, Entities.PERSON, id, id, 1, new Person(null));
    }

    public Put tenancy(UUID person, String family, String given) {
        return put(HOUSING, Entities.SOURCE_RECORD, id(), person, 1, row(family, given));
    }

    public static SourceRecord row(String family, String given, Caution... cautions) {
        return new SourceRecord(
                "housing",
                "T-1/1",
                List.of(
                        new Fact(Field.FAMILY_NAME, family, null),
                        new Fact(Field.GIVEN_NAME, given, null),
                        new Fact(Field.BIRTH_DATE, "1979-03-14", LocalDate.of(2019, 4, 1))),
                List.of(cautions),
                null,
                List.of(new SourceRecord.Detail("Rent", "£412.60")),
                null);
    }

    public Put link(UUID person, UUID sourceRecord) {
        var link = new Link(sourceRecord, Link.DecidedBy.RULE, "Same National Insurance number");
        return put(CORE, Entities.LINK, id(), person, 1, link);
    }

    public Put involvement(UUID person) {
        var team = new Involvement(Category.HOUSING, "Housing North", "020 7946 0011", null);
        return put(CORE, Entities.INVOLVEMENT, id(), person, 1, team);
    }

    public Put event(UUID person, String title) {
        var event =
                new Event(
                        "repairs",
                        "R-7",
                        Event.Kind.REPAIR,
                        OccurredAt.parse("2026-08-06T14:05:00"),
                        title,
                        null,
                        "Tom Okafor");
        return put(HOUSING, Entities.EVENT, id(), person, 1, event);
    }

    public <T> Put put(
            Bucket bucket, EntityType<T> type, UUID id, UUID person, int version, T body) {
        return put(bucket, type.name(), id, person, version, json.write(body));
    }

    public Put put(Bucket bucket, String type, UUID id, UUID person, int version, String body) {
        var header =
                new Header(
                        id,
                        person,
                        bucket.category(),
                        bucket.sensitivity(),
                        version,
                        "import:housing",
                        TOLD,
                        TOLD);
        return new Put(bucket.toString(), type, header, body);
    }
}
