package org.doorstep.sync.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.kit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushTest {

    private final Town town = Town.small();

    @BeforeEach
    void bringInStep() {
        town.round.play(town.heard);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aNoteReachesTheHubAndComesBackAsTaken() {
        var note = town.laptop.save("Seen at home");

        town.round.play(town.heard);

        assertThat(town.laptop.state().waiting()).isZero();
        assertThat(town.laptop.visible().get(Town.TEAM))
                .containsEntry(note, "1 {\"text\":\"Seen at home\"}");
    }

    @Test
    void aRefusedNoteHoldsUpNoOther() {
        town.laptop.save("before");
        town.laptop.save("refuse me");
        town.laptop.save("after");

        town.round.play(town.heard);

        assertThat(town.laptop.state().waiting()).isZero();
        assertThat(town.laptop.refusals())
                .containsExactly(
                        new Outcome(
                                2, Outcome.Result.REJECTED, "It says: refuse me", 0, List.of()));
        assertThat(town.hub.model.effects()).hasSize(2);
    }

    @Test
    void aNoteThatTheHubCannotEvenReadHoldsUpNoOther() {
        town.laptop.save("one");
        town.laptop.save("two");
        town.laptop.save("poison");
        town.laptop.save("four");
        town.laptop.save("five");

        town.round.play(town.heard);

        assertThat(town.laptop.state().waiting()).isZero();
        assertThat(town.laptop.refusals())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.seq()).isEqualTo(3);
                    assertThat(refusal.detail()).startsWith("A line cannot be read");
                });
        assertThat(town.hub.model.effects()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429, 500, 502})
    void whatComesDownNeverWaitsForWhatGoesUp(int status) {
        town.laptop.save("waits");
        town.hub.model.put(Town.TEAM, 2, 1);
        town.hub.fault =
                answer ->
                        answer.path().endsWith("/ops")
                                ? answer.instead(status, "text/plain", new byte[0])
                                : answer;

        var ended = town.round.play(town.heard);

        assertThat(ended.leftOver()).isNotNull();
        assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
    }

    @Test
    void whatTheOfficerSavesMeanwhileDoesNotHoldUpWhatComesDown() {
        town.laptop.save("one");
        town.hub.fault =
                answer -> {
                    if (answer.path().endsWith("/ops") && town.laptop.state().nextSeq() < 100) {
                        town.laptop.save("and another");
                    }
                    return answer;
                };

        town.round.play(town.heard);

        assertThat(town.hub.asked("/ops")).isEqualTo(1);
        assertThat(town.laptop.state().waiting()).isEqualTo(1);
        assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
    }

    @Test
    void anAnswerThatGotLostDoublesNothing() {
        var note = town.laptop.save("once");
        town.hub.fault = answer -> answer.path().endsWith("/ops") ? answer.cutAt(3) : answer;
        town.round.play(town.heard);
        town.hub.fault = answer -> answer;

        town.round.play(town.heard);

        assertThat(town.laptop.state().waiting()).isZero();
        assertThat(town.hub.model.effects().values()).containsExactly(1);
        assertThat(town.laptop.visible().get(Town.TEAM)).containsKey(note);
    }

    @Test
    void aHubRestoredFromABackupGetsAgainWhatItLost() {
        town.laptop.save("kept");
        town.laptop.save("lost");
        town.round.play(town.heard);
        town.hub.model.restoreWithoutLast(1);

        town.round.play(town.heard);

        assertThat(town.hub.model.effects()).hasSize(2);
        assertThat(town.laptop.state().incarnation().getLeastSignificantBits()).isEqualTo(1);
    }

    @Test
    void aHubThatLostWorkUnnoticedGetsTheNextUnderNewNumbers() {
        town.laptop.save("first");
        town.round.play(town.heard);
        town.hub.model.forgetLast(1);
        town.laptop.save("second");

        var ended = town.round.play(town.heard);

        assertThat(ended.leftOver()).isNull();
        assertThat(town.laptop.state().waiting()).isZero();
        assertThat(town.hub.model.content().get(Town.TEAM))
                .containsValue("1 {\"text\":\"second\"}");
    }

    @Test
    void aLaptopPutBackToAnOlderCopySendsItsNewWorkUnderANewIncarnation() {
        town.laptop.save("before the copy was put back");
        town.round.play(town.heard);
        town.laptop.putBackTo(1);
        town.laptop.save("after it");

        var ended = town.round.play(town.heard);

        assertThat(ended.leftOver()).isNull();
        assertThat(town.hub.model.content().get(Town.TEAM))
                .containsValue("1 {\"text\":\"before the copy was put back\"}")
                .containsValue("1 {\"text\":\"after it\"}");
        assertThat(town.laptop.state().incarnation().getLeastSignificantBits()).isEqualTo(2);
    }

    @Test
    void twoThatCannotAgreeOnNumbersDoNotTalkForEver() {
        town.laptop.save("never taken");
        var clash =
                "{\"type\":\"/problems/incarnation-clash\",\"title\":\"c\",\"status\":409,"
                        + "\"detail\":\"d\"}";
        town.hub.fault =
                answer ->
                        answer.path().endsWith("/ops")
                                ? answer.instead(
                                        409,
                                        "application/problem+json",
                                        clash.getBytes(StandardCharsets.UTF_8))
                                : answer;

        var ended = town.round.play(town.heard);

        assertThat(ended.leftOver())
                .isInstanceOf(HubException.class)
                .extracting(HubException::fault, InstanceOfAssertFactories.type(Fault.class))
                .isInstanceOf(Fault.Broken.class);
        assertThat(town.laptop.state().waiting()).isEqualTo(1);
    }
}
