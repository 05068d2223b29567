package org.doorstep.hub.ops;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.ops.TakePush.Answer;
import org.doorstep.protocol.json.Json;
import org.doorstep.protocol.sync.OutcomeLine;
import org.junit.jupiter.api.BeforeEach;

/// A hub with a file of team A and one of team B, and a laptop of team A that pushes to it.
abstract class Pushing {

    static final Instant NOW = Instant.parse("2026-08-06T09:00:00Z");
    static final String OFFICER = "anna";
    static final Json JSON = new Json();
    static final Bucket TEAM = new Bucket("team-a", Category.HOUSING, Sensitivity.NORMAL);

    final HubUnderTest hub;
    final Laptop laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
    HubLog log;
    TakePush taking;
    UUID mine;
    UUID foreign;

    Pushing(HubUnderTest hub) {
        this.hub = hub;
    }

    @BeforeEach
    void world() {
        log = hub.log(laptop);
        taking = new TakePush(log, new OpRules(JSON), Clock.fixed(NOW, ZoneOffset.UTC));
        mine = hub.file("team-a");
        foreign = hub.file("team-b");
    }

    final Answer push(String... lines) {
        return push(laptop, lines);
    }

    final Answer push(Laptop from, String... lines) {
        return pushAs(OFFICER, from, lines);
    }

    final Answer pushAs(String officer, Laptop from, String... lines) {
        var ops = Arrays.stream(lines).map(line -> Op.read(line, JSON)).toList();
        return taking.take(new Push(from, officer, Set.of(TEAM), ops));
    }

    static List<OutcomeLine> outcomes(Answer answer) {
        return ((Answer.Settled) answer).outcomes();
    }

    static List<String> results(Answer answer) {
        return outcomes(answer).stream().map(OutcomeLine::result).toList();
    }
}
