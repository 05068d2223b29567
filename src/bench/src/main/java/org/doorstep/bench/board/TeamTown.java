package org.doorstep.bench.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.citizen.ServiceState;
import org.doorstep.domain.citizen.ServiceState.Attention;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.clock.Running;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Replica;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.task.Task.State;
import org.doorstep.domain.team.Assignment;
import org.doorstep.protocol.json.Json;

/// What a hub would say to the laptop of a team manager: officers, people and who has them, a
/// tenancy, an open case and two tasks for each.
final class TeamTown {

    private static final Scope TEAM = new Scope("team-fsn", Scope.TEAM, "Family Support North");
    private static final Bucket CORE = new Bucket(TEAM.id(), Category.CORE, Sensitivity.OPEN);
    private static final Bucket HOUSING =
            new Bucket(TEAM.id(), Category.HOUSING, Sensitivity.NORMAL);
    private static final UUID EPOCH = new UUID(0x7000, 1);
    private static final int PAGE = 500;
    private static final List<String> RULES =
            List.of("awaab-investigate", "awaab-emergency-investigate", "electrical-works");

    private final Json json = new Json();
    private final Instant now = Clock.systemUTC().instant();
    private final int officers;
    private final int people;

    TeamTown(int officers, int people) {
        this.officers = officers;
        this.people = people;
    }

    void fill(Replica replica) {
        replica.agree(
                new Grants(
                        EPOCH,
                        1,
                        null,
                        now,
                        List.of(TEAM, Scope.leads(TEAM)),
                        List.of(CORE, HOUSING),
                        1));
        replica.fill(CORE.toString(), colleagues(), "r");
        for (int at = 0; at < people; at += PAGE) {
            replica.fill(CORE.toString(), persons(at, Math.min(people, at + PAGE)), "p" + at);
        }
        replica.filled(CORE.toString(), 1);
        for (int at = 0; at < people; at += PAGE) {
            replica.fill(HOUSING.toString(), work(at, Math.min(people, at + PAGE)), "h" + at);
        }
        replica.filled(HOUSING.toString(), 1);
        replica.checkpoint(1);
    }

    private List<FeedLine> colleagues() {
        var lines = new ArrayList<FeedLine>();
        for (int i = 0; i < officers; i++) {
            lines.add(
                    line(
                            CORE,
                            Entities.COLLEAGUE.name(),
                            id(1, i),
                            id(2, i),
                            new Colleague(
                                    officer(i),
                                    name(i),
                                    "Family support worker",
                                    TEAM.name(),
                                    null)));
        }
        return lines;
    }

    private List<FeedLine> persons(int from, int to) {
        var lines = new ArrayList<FeedLine>();
        for (int i = from; i < to; i++) {
            lines.add(line(CORE, Entities.PERSON.name(), id(3, i), id(3, i), new Person(null)));
            var given = new Assignment(TEAM.id(), List.of(), officer(i % officers), null);
            lines.add(line(CORE, Entities.ASSIGNMENT.name(), id(8, i), id(3, i), given));
        }
        return lines;
    }

    private List<FeedLine> work(int from, int to) {
        var lines = new ArrayList<FeedLine>();
        for (int i = from; i < to; i++) {
            var person = id(3, i);
            var owner = officer(i % officers);
            var tenancy =
                    new SourceRecord(
                            "housing",
                            "T-" + i,
                            List.of(
                                    new Fact(Field.FAMILY_NAME, "Family" + i, null),
                                    new Fact(Field.GIVEN_NAME, "Given" + i % 97, null),
                                    new Fact(Field.BIRTH_DATE, "1979-03-14", null)),
                            List.of(),
                            new ServiceState(
                                    "Open", Attention.NONE, null, name(i % officers), null),
                            List.of(),
                            null);
            lines.add(line(HOUSING, Entities.SOURCE_RECORD.name(), id(4, i), person, tenancy));
            var check =
                    new Case(
                            Category.HOUSING,
                            "tenancy-and-household-check",
                            "doorstep-1",
                            "Tenancy and household check",
                            "visit",
                            null,
                            null,
                            owner,
                            List.of());
            lines.add(line(HOUSING, Entities.CASE.name(), id(5, i), person, check));
            for (int n = 0; n < 2; n++) {
                var task =
                        new Task(
                                Category.HOUSING,
                                "Task " + n + " for " + i,
                                owner,
                                null,
                                null,
                                Running.since(
                                        RULES.get((i + n) % RULES.size()),
                                        now.minus(Duration.ofHours(i % 400))),
                                List.of(),
                                State.OPEN);
                lines.add(line(HOUSING, Entities.TASK.name(), id(6 + n, i), person, task));
            }
        }
        return lines;
    }

    private static String officer(int number) {
        return "W%05d".formatted(number + 1);
    }

    private static String name(int number) {
        return "Officer Number" + number;
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x7000_0000_0000_7000L + ((long) kind << 32), number);
    }

    private FeedLine line(Bucket bucket, String type, UUID id, UUID person, Object body) {
        var header =
                new Header(
                        id,
                        person,
                        bucket.category(),
                        bucket.sensitivity(),
                        1,
                        "import:housing",
                        now,
                        now);
        return new FeedLine.Put(bucket.toString(), type, header, json.write(body));
    }
}
