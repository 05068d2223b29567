package org.doorstep.hub.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.ops.Ops.line;
import static org.doorstep.hub.ops.Ops.look;
import static org.doorstep.hub.ops.Ops.note;

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
import org.junit.jupiter.api.Test;

/// What every ledger keeps to, together with the rules that work on it.
abstract class HubLogContract {

    static final Instant NOW = Instant.parse("2026-08-06T09:00:00Z");
    static final String OFFICER = "anna";

    private static final Json JSON = new Json();
    private static final Set<Bucket> BUCKETS =
            Set.of(new Bucket("team-a", Category.HOUSING, Sensitivity.NORMAL));

    private final Laptop laptop = new Laptop(UUID.randomUUID(), UUID.randomUUID());
    private TakePush taking;
    private UUID mine;
    private UUID foreign;

    /// A fresh ledger; the laptop's device is known to it.
    abstract HubLog log(Laptop laptop);

    /// A new file in these scopes.
    abstract UUID file(String scope);

    /// The versions that pushes have added, as `type by author: body`.
    abstract List<String> added();

    /// What the ledger keeps of ops that added nothing.
    abstract List<String> contents();

    @BeforeEach
    void world() {
        taking =
                new TakePush(
                        log(laptop),
                        new OpRules(new InsertRules(JSON)),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        mine = file("team-a");
        foreign = file("team-b");
    }

    @Test
    void aNoteIsAddedInTheNameOfTheTokensOfficer() {
        var outcome = outcomes(push(line(1, note(mine, "Boiler is cold")))).getFirst();

        assertThat(outcome.result()).isEqualTo("applied");
        assertThat(outcome.visibleRevision()).isPositive();
        assertThat(added())
                .containsExactly(
                        "note by anna: {\"service\":\"housing\",\"text\":\"Boiler is cold\"}");
    }

    @Test
    void theSameOpAgainGetsTheSameOutcomeAndAddsNothing() {
        var op = line(1, note(mine, "Once"));

        assertThat(push(op)).isEqualTo(push(op));
        assertThat(added()).hasSize(1);
    }

    @Test
    void aPushThatOverlapsTheLastOneAddsOnlyWhatIsNew() {
        var first = line(1, note(mine, "First"));
        push(first);

        assertThat(results(push(first, line(2, note(mine, "Second")))))
                .containsExactly("applied", "applied");
        assertThat(added()).hasSize(2);
    }

    @Test
    void opsWithAGapBeforeThemAreNotTaken() {
        assertThat(push(line(1, note(mine, "One")), line(3, note(mine, "Three"))))
                .isEqualTo(new Answer.Gap(1));
        assertThat(added()).isEmpty();
    }

    @Test
    void aNumberWithOtherContentIsAClash() {
        push(line(1, note(mine, "Before the restore")));

        assertThat(push(line(1, note(mine, "After the restore")))).isEqualTo(new Answer.Clash(1));
        assertThat(added()).hasSize(1);
    }

    @Test
    void aRestoredLaptopSendsAgainUnderNewNumbersAndNothingIsDoubled() {
        var id = UUID.randomUUID();
        var sent = note(mine, "Sent before the restore");
        push(line(1, id, sent));
        var restored = new Laptop(laptop.device(), UUID.randomUUID());

        var answer = push(restored, line(1, id, sent), line(2, note(mine, "Written since then")));

        assertThat(results(answer)).containsExactly("applied", "applied");
        assertThat(added()).hasSize(2);
        assertThat(push(restored, line(1, id, sent), line(4, note(mine, "More"))))
                .isEqualTo(new Answer.Gap(3));
    }

    @Test
    void anIdThatComesWithOtherContentIsRefusedAndKept() {
        var id = UUID.randomUUID();
        push(line(1, id, note(mine, "First")));

        var answer = push(line(2, id, note(mine, "Second")), line(3, note(mine, "Third")));

        assertThat(results(answer)).containsExactly("rejected", "applied");
        assertThat(contents()).singleElement().asString().contains("Second");
    }

    @Test
    void aNoteInAFileThatIsNotTheOfficersIsQuarantinedAndKept() {
        var outcome = outcomes(push(line(1, note(foreign, "She moved out")))).getFirst();

        assertThat(outcome.result()).isEqualTo("quarantined");
        assertThat(outcome.visibleRevision()).isZero();
        assertThat(added()).isEmpty();
        assertThat(contents()).singleElement().asString().contains("She moved out");
    }

    @Test
    void aFileThatDoesNotExistLooksLikeOneThatIsNotTheOfficers() {
        var missing = outcomes(push(line(1, note(UUID.randomUUID(), "Who?")))).getFirst();
        var notMine = outcomes(push(line(2, note(foreign, "Who?")))).getFirst();

        assertThat(missing).usingRecursiveComparison().ignoringFields("seq").isEqualTo(notMine);
    }

    @Test
    void oneBadOpHoldsUpNoOther() {
        var answer =
                push(
                        line(1, note(mine, "  ")),
                        line(2, note(foreign, "Lost")),
                        line(3, note(mine, "Good")));

        assertThat(results(answer)).containsExactly("rejected", "quarantined", "applied");
    }

    @Test
    void anOpIsAppliedWholeOrNotAtAll() {
        push(line(1, note(mine, "Good"), note(foreign, "Not mine")));
        push(line(2, note(mine, "Good"), note(mine, "")));

        assertThat(added()).isEmpty();
        assertThat(contents()).hasSize(2);
    }

    @Test
    void aRecordIsNeverWrittenTwice() {
        var id = UUID.randomUUID();
        push(line(1, note(id, mine, "First")));

        assertThat(results(push(line(2, note(id, mine, "Second"))))).containsExactly("rejected");
        assertThat(added()).singleElement().asString().contains("First");
    }

    @Test
    void aLookIsKeptWhoeverMaySeeTheFileAndIsSentToNobody() {
        var outcome = outcomes(push(line(1, look(foreign, OFFICER)))).getFirst();

        assertThat(outcome.result()).isEqualTo("applied");
        assertThat(outcome.visibleRevision()).isZero();
        assertThat(added()).singleElement().asString().startsWith("look by anna");
    }

    private Answer push(String... lines) {
        return push(laptop, lines);
    }

    private Answer push(Laptop from, String... lines) {
        var ops = Arrays.stream(lines).map(line -> Op.read(line, JSON)).toList();
        return taking.take(new Push(from, OFFICER, BUCKETS, ops));
    }

    private static List<OutcomeLine> outcomes(Answer answer) {
        return ((Answer.Settled) answer).outcomes();
    }

    private static List<String> results(Answer answer) {
        return outcomes(answer).stream().map(OutcomeLine::result).toList();
    }
}
