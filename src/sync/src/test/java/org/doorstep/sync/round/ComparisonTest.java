package org.doorstep.sync.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.doorstep.sync.kit.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final Town town = Town.small();

    @BeforeEach
    void fill() {
        town.round.play(town.heard);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whatIsEqualIsNotedAndNothingMoreIsAsked() {
        assertThat(town.laptop.state().verifiedAt()).isNotNull();
        assertThat(town.hub.asked("/v1/sync/digests")).isZero();
    }

    @Test
    void aRecordThatReadsOtherwiseComesAgainAndNoOther() {
        var rotten = town.laptop.visible().get(Town.TEAM).keySet().iterator().next();
        town.laptop.rot(Town.TEAM, rotten);

        town.round.play(town.heard);

        assertThat(town.laptop.repaired).containsExactly(rotten);
        assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
        assertThat(town.hub.asked("/v1/sync/snapshot")).isEqualTo(4);
    }

    @Test
    void aRecordThatIsMissingComesAgain() {
        var lost = town.laptop.visible().get(Town.DUTY).keySet().iterator().next();
        town.laptop.lose(Town.DUTY, lost);

        town.round.play(town.heard);

        assertThat(town.laptop.repaired).containsExactly(lost);
        assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
    }

    @Test
    void aRecordThatTheHubDoesNotHaveThereLeaves() {
        var stray = new UUID(0x0190_0000_0000_7000L, 9_999);
        town.laptop.rot(Town.TEAM, stray);

        town.round.play(town.heard);

        assertThat(town.laptop.repaired).containsExactly(stray);
        assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
    }

    @Test
    void moreThanAPageIsMendedInSeveralRounds() {
        rot(2_000);

        town.round.play(town.heard);
        town.round.play(town.heard);

        assertThat(town.laptop.repaired).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(town.laptop.visible()).isEqualTo(town.hub.model.content());
    }

    @Test
    void moreThanAPageThatCannotBeMendedIsLeftInPeace() {
        rot(2_000);
        town.laptop.beyondRepair = true;
        town.round.play(town.heard);
        var tried = town.laptop.repaired.size();

        town.round.play(town.heard);

        assertThat(tried).isBetween(1_000, 1_999);
        assertThat(town.laptop.repaired).hasSize(tried);
    }

    @Test
    void aSumThatDiffersAlthoughEachRecordIsEqualIsDoubtedOnce() {
        town.laptop.miscount(Town.TEAM);

        town.round.play(town.heard);
        town.round.play(town.heard);

        assertThat(town.laptop.repaired).isEmpty();
        assertThat(town.laptop.doubted).isEqualTo(1);
    }

    @Test
    void aHubThatIsTooBusyToCompareFailsNoRound() {
        rot(1);
        town.laptop.save("refused");
        town.hub.fault =
                answer ->
                        switch (answer.path()) {
                            case "/v1/sync/digests" ->
                                    answer.instead(429, "text/plain", new byte[0]);
                            case "/v1/sync/ops" -> answer.instead(403, "text/plain", new byte[0]);
                            default -> answer;
                        };

        var ended = town.round.play(town.heard);
        assertThat(ended.revision()).isEqualTo(town.hub.model.revision());
        assertThat(ended.leftOver()).isNotNull();
        assertThat(town.laptop.repaired).isEmpty();

        town.hub.fault = answer -> answer;
        town.round.play(town.heard);
        assertThat(town.laptop.repaired).hasSize(1);
    }

    @Test
    void aHubThatTellsNoDigestsProvesNothing() {
        try (var other = Town.small()) {
            other.hub.model.tellsDigests = false;

            other.round.play(other.heard);

            assertThat(other.laptop.state().inStepAt()).isNotNull();
            assertThat(other.laptop.state().verifiedAt()).isNull();
        }
    }

    private void rot(int records) {
        for (int i = 0; i < records; i++) {
            town.laptop.rot(Town.TEAM, new UUID(0x0190_0000_0000_7000L, 10_000 + i));
        }
    }
}
