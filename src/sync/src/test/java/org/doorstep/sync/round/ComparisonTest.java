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
    void aHubThatTellsNoDigestsProvesNothing() {
        try (var other = Town.small()) {
            other.hub.model.tellsDigests = false;

            other.round.play(other.heard);

            assertThat(other.laptop.state().inStepAt()).isNotNull();
            assertThat(other.laptop.state().verifiedAt()).isNull();
        }
    }
}
