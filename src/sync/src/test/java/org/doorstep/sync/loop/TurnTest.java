package org.doorstep.sync.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The truth table of what the pill may say.
class TurnTest {

    private static final Instant BEFORE = Instant.parse("2026-11-22T08:10:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T09:42:00Z");

    @ParameterizedTest
    @CsvSource({
        // before,        waiting, complete, after,   lastInStep
        "STARTING,        0,       true,     IN_STEP, now",
        "OFFLINE,         0,       true,     IN_STEP, now",
        "SYNCING,         1,       true,     SYNCING, before",
        "SYNCING,         0,       false,    SYNCING, before",
        "IN_STEP,         2,       false,    SYNCING, before",
    })
    void aCheckpointSaysInStepOnlyWithNothingLeft(
            Contact before, int waiting, boolean complete, Contact after, String lastInStep) {
        var state = new Turn.AtCheckpoint(waiting, 3, complete, NOW, NOW).from(state(before, null));

        assertThat(state.contact()).isEqualTo(after);
        assertThat(state.lastInStep()).isEqualTo(lastInStep.equals("now") ? NOW : BEFORE);
        assertThat(state.offlineSince()).isNull();
        assertThat(state.refused()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Contact.class)
    void withoutTheHubTheLaptopIsOffline(Contact before) {
        var state = new Turn.Away(NOW).from(state(before, null));

        assertThat(state.contact()).isEqualTo(Contact.OFFLINE);
        assertThat(state.offlineSince()).isEqualTo(NOW);
        assertThat(state.lastInStep()).isEqualTo(BEFORE);
    }

    @Test
    void everyFurtherFailureKeepsTheTimeOfTheFirst() {
        var state = new Turn.Away(NOW).from(state(Contact.OFFLINE, BEFORE));

        assertThat(state.offlineSince()).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @EnumSource(Contact.class)
    void anAnswerEndsBeingOffline(Contact before) {
        var state = new Turn.Reached().from(state(before, BEFORE));

        assertThat(state.contact()).isEqualTo(Contact.SYNCING);
        assertThat(state.offlineSince()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "STARTING, 1, STARTING",
        "OFFLINE, 1, OFFLINE",
        "SIGN_IN_NEEDED, 1, SIGN_IN_NEEDED",
        "SYNCING, 1, SYNCING",
        "IN_STEP, 1, SYNCING",
        "IN_STEP, 0, IN_STEP",
        "SYNCING, 0, SYNCING",
    })
    void aChangeThatWaitsEndsBeingInStepAndNothingElse(Contact before, int waiting, Contact after) {
        var state = new Turn.Counted(waiting, 0).from(state(before, null));

        assertThat(state.contact()).isEqualTo(after);
        assertThat(state.waiting()).isEqualTo(waiting);
    }

    @Test
    void theFillIsToldUntilEverythingIsFilled() {
        var filling = new Turn.Filling(10, 100).from(state(Contact.SYNCING, null));
        var broken = new Turn.Away(NOW).from(filling);
        var partly = new Turn.AtCheckpoint(0, 0, false, NOW, null).from(broken);
        var done = new Turn.AtCheckpoint(0, 0, true, NOW, NOW).from(partly);

        assertThat(broken.fill()).isEqualTo(new SyncState.Fill(10, 100));
        assertThat(partly.fill()).isEqualTo(new SyncState.Fill(10, 100));
        assertThat(done.fill()).isNull();
    }

    @Test
    void whenTheOfficerMustSignInTheHubIsNotCalledAway() {
        var state = new Turn.SignInNeeded().from(state(Contact.OFFLINE, BEFORE));

        assertThat(state.contact()).isEqualTo(Contact.SIGN_IN_NEEDED);
        assertThat(state.offlineSince()).isNull();
    }

    @Test
    void aHubThatAnswersIsNotCalledAwayWhateverItSays() {
        var state = new Turn.HubTrouble().from(state(Contact.OFFLINE, BEFORE));

        assertThat(state.contact()).isEqualTo(Contact.HUB_TROUBLE);
        assertThat(state.offlineSince()).isNull();
    }

    @Test
    void aFaultOfTheLaptopSaysNothingOfTheHub() {
        var state = new Turn.LaptopTrouble().from(state(Contact.OFFLINE, BEFORE));

        assertThat(state.contact()).isEqualTo(Contact.LAPTOP_TROUBLE);
        assertThat(state.offlineSince()).isEqualTo(BEFORE);
    }

    private static SyncState state(Contact contact, @Nullable Instant offlineSince) {
        return new SyncState(contact, BEFORE, offlineSince, 0, 0, null);
    }
}
