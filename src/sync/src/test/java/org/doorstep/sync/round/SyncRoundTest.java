package org.doorstep.sync.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.kit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyncRoundTest {

    private final Town town = Town.small();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void afterTheFirstRoundTheLaptopHoldsWhatTheHubHolds() {
        var ended = town.round.play(town.heard);

        assertThat(ended).isEqualTo(new Round.Ended(town.hub.model.revision(), null));
        assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
    }

    @Test
    void aRoundForAnotherOfficerEndsBeforeAnythingIsChangedOrSent() {
        town.round.play(town.heard);
        var held = town.laptop.state().buckets();
        town.laptop.save("Seen at home");
        town.hub.model.officer = "o-2";
        town.hub.model.grant("case-o2", "caseload", "case-o2/housing/1");

        assertThatThrownBy(() -> town.round.play(town.heard))
                .isInstanceOfSatisfying(
                        HubException.class,
                        e -> assertThat(e.fault()).isEqualTo(new Fault.SignInNeeded()));
        assertThat(town.laptop.state().buckets()).isEqualTo(held);
        assertThat(town.hub.model.effects()).isEmpty();
    }

    @Test
    void theLaptopIsToldWhatTheHubTakes() {
        town.hub.model.takes = List.of("note", "unfinished_note");
        town.round.play(town.heard);
        assertThat(town.laptop.taken).containsExactlyInAnyOrder("note", "unfinished_note");

        town.hub.model.takes = null;
        town.round.play(town.heard);
        assertThat(town.laptop.taken).isEmpty();
    }

    @Test
    void theOfficersOwnCaseloadIsFilledFirstAndTheDutyDeskLast() {
        town.round.play(town.heard);

        assertThat(town.laptop.filledOrder)
                .containsExactly(Town.CASELOAD, Town.TEAM_CORE, Town.TEAM, Town.DUTY);
    }

    @Test
    void theFirstFillTellsHowFarItIs() {
        town.round.play(town.heard);

        assertThat(town.heard.lines)
                .containsExactly(
                        "reached for Priya Nair",
                        "0 of 20",
                        "3 of 20",
                        "4 of 20",
                        "6 of 20",
                        "9 of 20",
                        "11 of 20",
                        "14 of 20",
                        "17 of 20",
                        "20 of 20");
    }

    @Test
    void aBreakKeepsEveryPageThatWasWhole() {
        town.hub.encoding = "";
        town.hub.fault =
                answer ->
                        answer.path().endsWith("/snapshot")
                                ? answer.cutAt(answer.body().length - 1)
                                : answer;

        assertThatThrownBy(() -> town.round.play(town.heard)).isInstanceOf(HubException.class);

        assertThat(town.laptop.rowsFilled).isEqualTo(4);
        assertThat(town.laptop.state().buckets().getFirst().resume()).isNotNull();
    }

    @Test
    void whatTheOfficerSavesDuringALongFillGoesUpInBetween() {
        var first = new AtomicBoolean(true);
        town.heard.between =
                () -> {
                    if (first.getAndSet(false)) {
                        town.laptop.save("Seen at home");
                        return true;
                    }
                    return false;
                };

        town.round.play(town.heard);

        assertThat(town.heard.lines.indexOf("settled")).isEqualTo(3);
        assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
    }

    @Test
    void changesAndDeparturesArriveAtTheCheckpoint() {
        town.round.play(town.heard);
        town.hub.model.put(Town.TEAM, 2, 1, 2, 3, 4);
        town.hub.model.leave(Town.DUTY, 5);

        town.round.play(town.heard);

        assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
        assertThat(town.heard.lines).endsWith("staged", "staged");
    }

    @Test
    void nothingOfAnAnswerIsVisibleBeforeItsCheckpoint() {
        town.round.play(town.heard);
        var before = town.laptop.visible();
        town.hub.model.put(Town.TEAM, 2, 1, 2, 3, 4, 5);
        town.hub.fault =
                answer ->
                        answer.path().endsWith("/changes")
                                ? answer.cutAt(answer.body().length - 1)
                                : answer;

        assertThatThrownBy(() -> town.round.play(town.heard)).isInstanceOf(HubException.class);

        assertThat(town.laptop.visible()).isEqualTo(before);
    }

    @Test
    void aBucketThatIsTakenAwayLeavesTheLaptop() {
        town.round.play(town.heard);
        town.hub.model.revoke(Town.DUTY);

        town.round.play(town.heard);

        assertThat(town.laptop.visible()).doesNotContainKey(Town.DUTY);
    }

    @Test
    void aBucketTakenAwayInTheMiddleOfTheRoundHoldsUpNoOther() {
        town.hub.fault =
                answer -> {
                    if (answer.path().endsWith("/session")) {
                        town.hub.model.revoke(Town.TEAM);
                    }
                    return answer;
                };

        var ended = town.round.play(town.heard);

        assertThat(ended.leftOver()).isNotNull();
        assertThat(town.laptop.filledOrder)
                .containsExactly(Town.CASELOAD, Town.TEAM_CORE, Town.DUTY);
        assertThat(town.round.play(town.heard).leftOver()).isNull();
    }

    @Test
    void aNewBucketIsFilledWhileTheOthersGoOnFromTheirCheckpoint() {
        town.round.play(town.heard);
        town.hub.model.grant("team-hsw", "team", "team-hsw/housing/1");
        town.hub.model.put("team-hsw/housing/1", 1, 11, 12);
        var filledBefore = town.laptop.rowsFilled;

        town.round.play(town.heard);

        assertThat(town.laptop.rowsFilled - filledBefore).isEqualTo(2);
        assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
    }
}
