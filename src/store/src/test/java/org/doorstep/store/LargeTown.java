package org.doorstep.store;

import static org.doorstep.store.TestFeed.CORE;
import static org.doorstep.store.TestFeed.HOUSING;
import static org.doorstep.store.TestFeed.grants;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.citizen.Event;
import org.doorstep.domain.citizen.OccurredAt;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.id.Ids;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.Replica;
import org.doorstep.store.vault.Vault;

/// People with as many events as one likes, all of which say of which version they are.
public final class LargeTown {

    private final TestFeed feed = new TestFeed(new Ids(new TestClock(), new Random(1)));
    private final int people;
    private final int eventsEach;

    public LargeTown(int people, int eventsEach) {
        this.people = people;
        this.eventsEach = eventsEach;
    }

    public UUID person(int number) {
        return new UUID(0x7001_0000_0000_7000L, number);
    }

    /// Grants core and housing, and fills both with the first version.
    public void fill(Replica replica) {
        replica.agree(grants(1, 1, CORE, HOUSING));
        replica.fill(CORE.toString(), people(), "end");
        replica.filled(CORE.toString(), 1);
        replica.fill(HOUSING.toString(), tenancies(1), "tenancies");
        replica.fill(HOUSING.toString(), events(1), "end");
        replica.filled(HOUSING.toString(), 1);
        replica.checkpoint(1);
    }

    public List<FeedLine> people() {
        var lines = new ArrayList<FeedLine>();
        for (int i = 0; i < people; i++) {
            lines.add(feed.put(CORE, Entities.PERSON, person(i), person(i), 1, new Person(null)));
        }
        return lines;
    }

    public List<FeedLine> tenancies(int version) {
        var lines = new ArrayList<FeedLine>();
        for (int i = 0; i < people; i++) {
            lines.add(
                    feed.put(
                            HOUSING,
                            Entities.SOURCE_RECORD,
                            new UUID(0x7003_0000_0000_7000L, i),
                            person(i),
                            version,
                            TestFeed.row("Version-" + version, "T")));
        }
        return lines;
    }

    /// The first event of everybody, then the second of everybody, and so on.
    public List<FeedLine> events(int version) {
        var lines = new ArrayList<FeedLine>();
        for (int i = 0; i < people * eventsEach; i++) {
            lines.add(
                    feed.put(
                            HOUSING,
                            Entities.EVENT,
                            new UUID(0x7002_0000_0000_7000L, i),
                            person(i % people),
                            version,
                            event(version)));
        }
        return lines;
    }

    /// The same, told in another bucket.
    public FeedLine in(Bucket bucket, FeedLine line) {
        var put = (Put) line;
        return new Put(bucket.toString(), put.type(), put.header(), put.body());
    }

    /// Which versions are to be seen, each file read for itself.
    public Set<Integer> versions(Vault vault) {
        var seen = new TreeSet<Integer>();
        for (int i = people - 1; i >= 0; i--) {
            seen.addAll(versions(vault, person(i)));
        }
        return seen;
    }

    /// Which versions are to be seen in a person's file.
    public Set<Integer> versions(Vault vault, UUID person) {
        var seen = new TreeSet<Integer>();
        vault.citizens().reread(person).orElseThrow().events().stream()
                .map(event -> Integer.valueOf(event.body().title()))
                .forEach(seen::add);
        return seen;
    }

    private static Event event(int version) {
        return new Event(
                "repairs",
                "R-7",
                Event.Kind.REPAIR,
                OccurredAt.parse("2026-08-06T14:05:00"),
                Integer.toString(version),
                null,
                "Tom Okafor");
    }
}
