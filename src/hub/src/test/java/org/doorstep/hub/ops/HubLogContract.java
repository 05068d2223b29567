package org.doorstep.hub.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorstep.hub.ops.Ops.line;
import static org.doorstep.hub.ops.Ops.look;
import static org.doorstep.hub.ops.Ops.note;

import java.util.Map;
import java.util.UUID;
import org.doorstep.domain.access.Bucket;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Sensitivity;
import org.doorstep.hub.ops.TakePush.Answer;
import org.junit.jupiter.api.Test;

/// What every ledger keeps to, together with the rules that work on it.
abstract class HubLogContract extends Pushing {

    HubLogContract(HubUnderTest hub) {
        super(hub);
    }

    @Test
    void aNoteIsAddedInTheNameOfTheTokensOfficer() {
        var outcome = outcomes(push(line(1, note(mine, "Boiler is cold")))).getFirst();

        assertThat(outcome.result()).isEqualTo("applied");
        assertThat(outcome.visibleRevision()).isPositive();
        assertThat(hub.added())
                .containsExactly(
                        "note by anna: {\"service\":\"housing\",\"text\":\"Boiler is cold\"}");
    }

    @Test
    void theSameOpAgainGetsTheSameOutcomeAndAddsNothing() {
        var op = line(1, note(mine, "Once"));

        assertThat(push(op)).isEqualTo(push(op));
        assertThat(hub.added()).hasSize(1);
    }

    @Test
    void aPushThatOverlapsTheLastOneAddsOnlyWhatIsNew() {
        var first = line(1, note(mine, "First"));
        push(first);

        assertThat(results(push(first, line(2, note(mine, "Second")))))
                .containsExactly("applied", "applied");
        assertThat(hub.added()).hasSize(2);
    }

    @Test
    void opsWithAGapBeforeThemAreNotTaken() {
        assertThat(push(line(1, note(mine, "One")), line(3, note(mine, "Three"))))
                .isEqualTo(new Answer.Gap(1));
        assertThat(hub.added()).isEmpty();
    }

    @Test
    void aNumberWithOtherContentIsAClash() {
        push(line(1, note(mine, "Before the restore")));

        assertThat(push(line(1, note(mine, "After the restore")))).isEqualTo(new Answer.Clash(1));
        assertThat(hub.added()).hasSize(1);
    }

    @Test
    void aRestoredLaptopSendsAgainUnderNewNumbersAndNothingIsDoubled() {
        var id = UUID.randomUUID();
        var sent = note(mine, "Sent before the restore");
        push(line(1, id, sent));
        var restored = new Laptop(laptop.device(), UUID.randomUUID());

        var answer = push(restored, line(1, id, sent), line(2, note(mine, "Written since then")));

        assertThat(results(answer)).containsExactly("applied", "applied");
        assertThat(hub.added()).hasSize(2);
        assertThat(push(restored, line(1, id, sent), line(4, note(mine, "More"))))
                .isEqualTo(new Answer.Gap(3));
    }

    @Test
    void anOpThatIsThereTwiceInAPushThatComesAgainGetsItsFirstAnswerAgain() {
        var id = UUID.randomUUID();
        var note = note(mine, "Once");
        var first = push(line(1, id, note), line(2, id, note));

        assertThat(outcomes(push(line(1, id, note), line(2, id, note)))).isEqualTo(outcomes(first));
        assertThat(hub.added()).hasSize(1);
    }

    @Test
    void anIdThatComesWithOtherContentIsRefusedAndKept() {
        var id = UUID.randomUUID();
        push(line(1, id, note(mine, "First")));

        var answer = push(line(2, id, note(mine, "Second")), line(3, note(mine, "Third")));

        assertThat(results(answer)).containsExactly("rejected", "applied");
        assertThat(hub.contents()).singleElement().asString().contains("Second");
    }

    @Test
    void aNoteInAFileThatIsNotTheOfficersIsQuarantinedAndKept() {
        var outcome = outcomes(push(line(1, note(foreign, "She moved out")))).getFirst();

        assertThat(outcome.result()).isEqualTo("quarantined");
        assertThat(outcome.visibleRevision()).isZero();
        assertThat(hub.added()).isEmpty();
        assertThat(hub.contents()).singleElement().asString().contains("She moved out");
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
    void ofAnOpTheChangesThatCannotBeTakenAreNamedAndKeptAndTheRestIsTaken() {
        var lost = UUID.randomUUID();
        var outcome =
                outcomes(push(line(1, note(mine, "Good"), note(lost, foreign, "Not mine"))))
                        .getFirst();

        assertThat(outcome.result()).isEqualTo("quarantined");
        assertThat(outcome.refused()).containsExactly(lost);
        assertThat(outcome.visibleRevision()).isPositive();
        assertThat(hub.added()).singleElement().asString().contains("Good");
        assertThat(hub.contents()).singleElement().asString().contains("Not mine");
    }

    @Test
    void anOpWithNothingInItIsRefused() {
        assertThat(results(push(line(1)))).containsExactly("rejected");
    }

    @Test
    void aRecordIsNeverWrittenTwice() {
        var id = UUID.randomUUID();
        push(line(1, note(id, mine, "First")));

        assertThat(results(push(line(2, note(id, mine, "Second"))))).containsExactly("rejected");
        assertThat(hub.added()).singleElement().asString().contains("First");
    }

    @Test
    void aLookIsKeptWhoeverMaySeeTheFileAndIsSentToNobody() {
        var outcome = outcomes(push(line(1, look(foreign, OFFICER)))).getFirst();

        assertThat(outcome.result()).isEqualTo("applied");
        assertThat(hub.added()).singleElement().asString().startsWith("look by anna");
        assertThat(hub.changes(Map.of(TEAM, 0L), log.settled())).isEmpty();
    }

    @Test
    void whatWasTakenShowsInTheFeedAtTheRevisionThatTheOutcomeNames() {
        var outcome = outcomes(push(line(1, note(mine, "Boiler is cold")))).getFirst();
        var shown = outcome.visibleRevision();

        assertThat(hub.changes(Map.of(TEAM, shown - 1), shown)).hasSize(1);
        assertThat(hub.snapshot(TEAM, shown)).hasSize(1);
        assertThat(hub.snapshot(TEAM, shown - 1)).isEmpty();
    }

    @Test
    void aFileThatMovesLeavesOneBucketAndEntersTheOtherAtTheSameRevision() {
        push(line(1, note(mine, "Boiler is cold")));
        var before = log.settled();
        hub.move(mine, "team-a", "team-b");
        var after = log.settled();

        var other = new Bucket("team-b", Category.HOUSING, Sensitivity.NORMAL);
        assertThat(after).isEqualTo(before + 1);
        assertThat(hub.changes(Map.of(TEAM, before, other, before), after))
                .extracting(line -> line.getClass().getSimpleName() + " " + line.bucket())
                .containsExactlyInAnyOrder("Leave " + TEAM, "Put " + other);
    }

    @Test
    void theHubSaysWhichOpItHasUnderTheNumberBefore() {
        var id = UUID.randomUUID();
        push(line(1, id, note(mine, "One")));

        assertThat(log.place(laptop)).isEqualTo(new HubLog.Place(2, id));
        assertThat(log.place(new Laptop(laptop.device(), UUID.randomUUID())))
                .isEqualTo(new HubLog.Place(1, null));
    }
}
