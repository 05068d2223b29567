package org.doorstep.bench.review;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.doorstep.bench.laptop.EmptyLaptop;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Timings;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Look;
import org.doorstep.domain.access.Scope;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.domain.citizen.Fact;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.Person;
import org.doorstep.domain.citizen.SourceRecord;
import org.doorstep.domain.identity.Clue;
import org.doorstep.domain.identity.Matches.Which;
import org.doorstep.domain.identity.PossibleMatch;
import org.doorstep.domain.identity.PossibleMatch.Reason;
import org.doorstep.domain.identity.PossibleMatch.State;
import org.doorstep.domain.identity.Ruling.Verdict;
import org.doorstep.domain.record.Header;
import org.doorstep.domain.registry.Entities;
import org.doorstep.domain.registry.EntityType;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.FeedLine.Put;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Replica;
import org.doorstep.protocol.json.Json;
import org.doorstep.store.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `review`: how long the store takes until the review of matches has its first pair, both files
/// looked at, and how long a decision takes to be safe.
@Command(
        name = "review",
        description = "The review of matches with many pairs waiting: open_ms and decide_ms")
public final class ReviewCommand implements Callable<Integer> {

    private static final Bucket CORE = new Bucket("duty", Category.CORE, Sensitivity.OPEN);
    private static final Bucket HOUSING = new Bucket("duty", Category.HOUSING, Sensitivity.NORMAL);
    private static final Instant TOLD = Instant.parse("2026-11-22T02:15:30Z");
    private static final int PAGE = 1_000;
    private static final int TIMES = 50;
    private static final int AHEAD = 50;

    @Option(names = "--candidates", defaultValue = "10000", description = "pairs that wait")
    private int candidates;

    private final Json json = new Json();

    @Override
    public Integer call() throws IOException {
        var laptop = new EmptyLaptop(Files.createTempDirectory("doorstep-review"));
        laptop.enrol();
        try (var vault = laptop.open()) {
            System.err.println("Filling " + candidates + " pairs");
            fill(vault.replica());
        }
        try (var vault = laptop.open()) {
            var first = new Timings();
            first.time(() -> open(vault));
            var opening = new Timings();
            var deciding = new Timings();
            for (var time = 0; time < TIMES; time++) {
                opening.time(() -> open(vault));
                var pair =
                        vault.matches()
                                .pair(vault.matches().queue(Which.ALL, 1).getFirst())
                                .orElseThrow();
                deciding.time(() -> vault.matches().decide(pair, Verdict.SAME));
            }
            System.out.println(
                    new Result()
                            .with("candidates", vault.matches().waiting().all())
                            .with("first_open_ms", first.medianMillis())
                            .with("open_", opening)
                            .with("decide_", deciding)
                            .json());
        }
        return 0;
    }

    /// What the page asks for before it shows anything.
    private static void open(Vault vault) {
        var matches = vault.matches();
        var pair = matches.pair(matches.queue(Which.ALL, AHEAD).getFirst()).orElseThrow();
        for (var record : List.of(pair.left(), pair.right())) {
            vault.citizens()
                    .open(
                            new Look(
                                    record.header().file(),
                                    vault.officer().id(),
                                    Clock.systemUTC().instant(),
                                    "Review of possible matches"));
        }
        matches.waiting();
        matches.errorRate();
    }

    private void fill(Replica replica) {
        replica.agree(
                new Grants(
                        new UUID(0x7000, 1),
                        1,
                        null,
                        TOLD,
                        List.of(new Scope("duty", "duty", "Duty Desk")),
                        List.of(CORE, HOUSING),
                        1));
        for (int at = 0; at < 2 * candidates; at += PAGE) {
            replica.fill(CORE.toString(), people(at), "r" + at);
        }
        replica.filled(CORE.toString(), 1);
        for (int at = 0; at < candidates; at += PAGE) {
            replica.fill(HOUSING.toString(), pairs(at), "r" + at);
        }
        replica.filled(HOUSING.toString(), 1);
        replica.checkpoint(1);
    }

    private List<FeedLine> people(int from) {
        var lines = new ArrayList<FeedLine>();
        for (int i = from; i < Math.min(from + PAGE, 2 * candidates); i++) {
            lines.add(line(CORE, Entities.PERSON, person(i), i, new Person(null)));
        }
        return lines;
    }

    private List<FeedLine> pairs(int from) {
        var lines = new ArrayList<FeedLine>();
        for (int i = from; i < Math.min(from + PAGE, candidates); i++) {
            lines.add(line(HOUSING, Entities.SOURCE_RECORD, row(2 * i), 2 * i, tenancy(i)));
            lines.add(line(HOUSING, Entities.SOURCE_RECORD, row(2 * i + 1), 2 * i + 1, tenancy(i)));
            var clue = new Clue(Clue.About.LAST_NAME, Clue.Agreement.SAME, "Same last name", 61);
            lines.add(
                    line(
                            HOUSING,
                            Entities.POSSIBLE_MATCH,
                            new UUID(0x7003_0000_0000_7000L, i),
                            2 * i,
                            new PossibleMatch(
                                    row(2 * i),
                                    row(2 * i + 1),
                                    Reason.DOUBTFUL,
                                    50 + i % 50,
                                    List.of(clue, clue, clue, clue, clue),
                                    "0123456789abcdef",
                                    State.OPEN)));
        }
        return lines;
    }

    private static SourceRecord tenancy(int number) {
        return new SourceRecord(
                "housing",
                "T-" + number,
                List.of(
                        new Fact(Field.FAMILY_NAME, "Okafor", null),
                        new Fact(Field.GIVEN_NAME, "Thomas", null),
                        new Fact(Field.BIRTH_DATE, "1979-03-14", null),
                        new Fact(Field.ADDRESS, number + " Mill Lane, Wrenford", null)),
                List.of(),
                null,
                List.of(),
                null);
    }

    private static UUID person(int number) {
        return new UUID(0x7001_0000_0000_7000L, number);
    }

    private static UUID row(int number) {
        return new UUID(0x7002_0000_0000_7000L, number);
    }

    private <T> Put line(Bucket bucket, EntityType<T> type, UUID id, int person, T body) {
        var header =
                new Header(
                        id,
                        person(person),
                        bucket.category(),
                        bucket.sensitivity(),
                        1,
                        "import:housing",
                        TOLD,
                        TOLD);
        return new Put(bucket.toString(), type.name(), header, json.write(body));
    }
}
