package org.doorstep.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.SimpleIntegerProperty;
import org.doorstep.app.fixture.InMemorySyncWatch;
import org.doorstep.app.shell.SyncPillModel.Tone;
import org.doorstep.app.text.Dates;
import org.doorstep.app.work.Background;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.domain.sync.SyncState.Fill;
import org.junit.jupiter.api.Test;

class SyncPillModelTest {

    private static final Instant NOW = DeskFixture.NOW;
    private static final Instant EARLIER = NOW.minus(Duration.ofMinutes(92));

    private final InMemorySyncWatch watch = new InMemorySyncWatch(DeskFixture.IN_STEP);
    private final SimpleIntegerProperty undecided = new SimpleIntegerProperty();
    private final SyncPillModel pill =
            new SyncPillModel(watch, undecided, new Dates(DeskFixture.CLOCK), Background.direct());

    @Test
    void inStepSaysSinceWhen() {
        assertThat(pill.words().get()).isEqualTo("In step 09:42");
        assertThat(pill.tone().get()).isEqualTo(Tone.CALM);
    }

    @Test
    void beforeTheHubAnsweredNothingIsClaimed() {
        watch.become(new SyncState(Contact.STARTING, EARLIER, null, 0, 0, null));

        assertThat(pill.words().get()).isEqualTo("Last in step 08:10");
        assertThat(pill.tone().get()).isEqualTo(Tone.BUSY);
    }

    @Test
    void withoutAnyCheckpointItOnlyConnects() {
        watch.become(new SyncState(Contact.SYNCING, null, null, 0, 0, null));

        assertThat(pill.words().get()).isEqualTo("Connecting");
    }

    @Test
    void offlineSaysSinceWhenAndWhatWaits() {
        watch.become(new SyncState(Contact.OFFLINE, EARLIER, EARLIER, 14, 0, null));

        assertThat(pill.words().get()).isEqualTo("Offline since 08:10, 14 changes waiting");
        assertThat(pill.tone().get()).isEqualTo(Tone.OFFLINE);
    }

    @Test
    void aHubThatAnswersButCannotGoOnIsNotCalledOffline() {
        watch.become(new SyncState(Contact.HUB_TROUBLE, EARLIER, null, 14, 0, null));

        assertThat(pill.words().get()).isEqualTo("The hub could not go on, 14 changes waiting");
    }

    @Test
    void aFaultOfThisLaptopIsNotPutOnTheHub() {
        watch.become(new SyncState(Contact.LAPTOP_TROUBLE, EARLIER, null, 0, 0, null));

        assertThat(pill.words().get()).isEqualTo("Syncing failed on this laptop");
        assertThat(pill.tone().get()).isEqualTo(Tone.ACT);
    }

    @Test
    void oneChangeIsOneChange() {
        watch.become(new SyncState(Contact.OFFLINE, null, EARLIER, 1, 0, null));

        assertThat(pill.words().get()).isEqualTo("Offline since 08:10, 1 change waiting");
    }

    @Test
    void whatWaitsIsNotInStep() {
        watch.become(new SyncState(Contact.IN_STEP, NOW, null, 2, 0, null));

        assertThat(pill.words().get()).isEqualTo("Sending 2 changes");
        assertThat(pill.tone().get()).isEqualTo(Tone.BUSY);
    }

    @Test
    void theFirstFillIsNeverRoundedUpToAll() {
        watch.become(new SyncState(Contact.SYNCING, null, null, 0, 0, new Fill(999, 1000)));

        assertThat(pill.words().get()).isEqualTo("Filling 99 %");
    }

    @Test
    void whatTheHubDidNotAcceptIsSaidBesideHowTheLaptopStands() {
        watch.become(new SyncState(Contact.OFFLINE, EARLIER, EARLIER, 3, 2, null));

        assertThat(pill.words().get())
                .isEqualTo("Offline since 08:10, 3 changes waiting. 2 refused");
        assertThat(pill.tone().get()).isEqualTo(Tone.ACT);
    }

    @Test
    void aRefusalDoesNotHideThatTheLaptopIsInStep() {
        watch.become(new SyncState(Contact.IN_STEP, NOW, null, 0, 1, null));

        assertThat(pill.words().get()).isEqualTo("In step 09:42. 1 refused");
    }

    @Test
    void aRefusalDoesNotHideThatTheOfficerMustSignIn() {
        watch.become(new SyncState(Contact.SIGN_IN_NEEDED, NOW, null, 0, 1, null));

        assertThat(pill.words().get()).isEqualTo("Sign in to sync. 1 refused");
    }

    @Test
    void whatNeedsADecisionIsSaidBesideHowTheLaptopStands() {
        undecided.set(2);

        assertThat(pill.words().get()).isEqualTo("In step 09:42. 2 need your decision");
        assertThat(pill.tone().get()).isEqualTo(Tone.ACT);
    }

    @Test
    void anEndedSessionAsksForSignIn() {
        watch.become(new SyncState(Contact.SIGN_IN_NEEDED, NOW, null, 0, 0, null));

        assertThat(pill.words().get()).isEqualTo("Sign in to sync");
    }

    @Test
    void whoPressesItWhileTheHubIsAwayDoesNotWaitForTheNextTry() {
        watch.become(new SyncState(Contact.OFFLINE, EARLIER, EARLIER, 14, 0, null));

        pill.tryAgain();

        assertThat(watch.nudges()).isEqualTo(1);
    }

    @Test
    void whoLooksWhileAllIsInStepAsksTheHubNothing() {
        pill.tryAgain();

        assertThat(watch.nudges()).isZero();
    }

    @Test
    void afterClosingItListensNoMore() {
        pill.close();

        assertThat(watch.listeners()).isZero();
    }
}
