package org.doorstep.sync.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doorstep.domain.access.Officer;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.kit.ManualBell;
import org.doorstep.sync.kit.MemoryReplica;
import org.doorstep.sync.round.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyncLoopTest {

    static final Officer PRIYA =
            new Officer("o-1", "Priya Nair", "Housing officer", "Housing East");

    private static final Instant NOW = Instant.parse("2026-11-22T09:42:00Z");
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final HubException AWAY = HubException.offline("no signal", null);

    private final InstantSource clock = InstantSource.fixed(NOW);
    private final MemoryReplica laptop = new MemoryReplica(clock);
    private final ManualBell bell = new ManualBell();
    private final ScriptedRound rounds = new ScriptedRound();
    private final List<Officer> officers = new CopyOnWriteArrayList<>();
    private final List<SyncState> states = new CopyOnWriteArrayList<>();
    private final SyncLoop loop =
            new SyncLoop(rounds, laptop, clock, new Random(1), bell, officers::add);

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void beforeTheFirstRoundNothingIsSaidOfTheHub() {
        assertThat(loop.state()).isEqualTo(new SyncState(Contact.STARTING, null, null, 0, 0, null));
    }

    @Test
    void inStepIsSaidOnlyAfterTheCheckpoint() throws InterruptedException {
        rounds.thenEndsAt(7);
        begin();

        assertThat(bell.nextWait()).isEqualTo(IDLE);

        assertThat(states)
                .extracting(SyncState::contact)
                .containsExactly(Contact.SYNCING, Contact.IN_STEP);
        assertThat(loop.state().lastInStep()).isEqualTo(NOW);
        assertThat(officers).containsExactly(PRIYA);
    }

    @Test
    void withoutTheHubTheLaptopWaitsLongerEachTime() throws InterruptedException {
        begin();

        for (var ceiling : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
            assertThat(bell.nextWait())
                    .isBetween(Duration.ofMillis(ceiling * 500), Duration.ofSeconds(ceiling));
            bell.elapse();
        }
        assertThat(loop.state().contact()).isEqualTo(Contact.OFFLINE);
        assertThat(loop.state().offlineSince()).isEqualTo(NOW);
    }

    @Test
    void aPageThatCameThroughMakesTheNextFailureTheFirstAgain() throws InterruptedException {
        rounds.thenFails(AWAY)
                .thenFails(AWAY)
                .thenFails(AWAY)
                .then(course -> {
                    course.filling(10, 100);
                    throw AWAY;
                });
        begin();
        for (var i = 0; i < 3; i++) {
            bell.nextWait();
            bell.elapse();
        }

        assertThat(bell.nextWait()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(loop.state().fill()).isEqualTo(new SyncState.Fill(10, 100));
    }

    @Test
    void aNudgeEndsTheWait() throws InterruptedException {
        rounds.thenFails(AWAY).thenEndsAt(7);
        begin();
        bell.nextWait();

        loop.nudge();
        bell.nextWait();

        assertThat(loop.state().contact()).isEqualTo(Contact.IN_STEP);
    }

    @Test
    void whatWaitsIsCountedAlsoWithoutTheHub() throws InterruptedException {
        begin();
        bell.nextWait();
        var counted = new CountDownLatch(1);
        var listening =
                loop.listen(state -> {
                    if (state.waiting() == 1) {
                        counted.countDown();
                    }
                });

        laptop.save("Seen at home");
        loop.nudge();
        counted.await();
        listening.close();

        assertThat(loop.state().contact()).isEqualTo(Contact.OFFLINE);
    }

    @Test
    void withSomethingLeftToSendTheLaptopIsNotInStep() throws InterruptedException {
        laptop.save("not taken");
        rounds.then(_ -> new Round.Ended(7, HubException.busy(Duration.ofSeconds(90))));
        begin();

        assertThat(bell.nextWait()).isEqualTo(Duration.ofSeconds(90));
        assertThat(loop.state()).isEqualTo(new SyncState(Contact.SYNCING, null, null, 1, 0, null));
    }

    @Test
    void whatWasSavedDuringARoundGoesUpSoonAfter() throws InterruptedException {
        laptop.save("saved after the push");
        rounds.then(_ -> new Round.Ended(7, null));
        begin();

        assertThat(bell.nextWait()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aBusyHubIsLeftAloneForFiveMinutesAtMost() throws InterruptedException {
        rounds.thenFails(HubException.busy(Duration.ofDays(1)));
        begin();

        assertThat(bell.nextWait()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aLaptopWhoseTurnItIsNotYetComesBackWhenItWasToldAndIsNotOffline()
            throws InterruptedException {
        rounds.thenFails(HubException.later(Duration.ofSeconds(7)));
        begin();

        assertThat(bell.nextWait()).isEqualTo(Duration.ofSeconds(7));
        assertThat(loop.state().contact()).isEqualTo(Contact.SYNCING);
    }

    @Test
    void whenOnlyTheOfficerCanGoOnTheStateSaysSoUntilTheyDid() throws InterruptedException {
        rounds.thenFails(HubException.signInNeeded()).thenEndsAt(7);
        begin();
        bell.nextWait();
        assertThat(loop.state().contact()).isEqualTo(Contact.SIGN_IN_NEEDED);

        loop.nudge();
        bell.nextWait();

        assertThat(loop.state().contact()).isEqualTo(Contact.IN_STEP);
    }

    @Test
    void newsAtTheHubStartARound() throws InterruptedException {
        rounds.thenEndsAt(7).thenEndsAt(8);
        begin();
        assertThat(bell.nextWait()).isEqualTo(IDLE);

        rounds.tell(8);

        assertThat(bell.nextWait()).isEqualTo(IDLE);
    }

    @Test
    void aFailureOnTheLaptopItselfDoesNotEndTheConversation() throws InterruptedException {
        rounds.then(
                        _ -> {
                            throw new IllegalStateException("disk full");
                        })
                .thenEndsAt(7);
        begin();
        bell.nextWait();
        assertThat(loop.state().contact()).isEqualTo(Contact.LAPTOP_TROUBLE);
        assertThat(loop.state().offlineSince()).isNull();

        bell.elapse();
        bell.nextWait();

        assertThat(loop.state().contact()).isEqualTo(Contact.IN_STEP);
    }

    @Test
    void aHubThatAnswersWithNothingUsableIsNotCalledAway() throws InterruptedException {
        rounds.thenFails(HubException.broken("not lines", null)).thenEndsAt(7);
        begin();
        bell.nextWait();
        assertThat(loop.state().contact()).isEqualTo(Contact.HUB_TROUBLE);
        assertThat(loop.state().offlineSince()).isNull();

        bell.elapse();
        bell.nextWait();

        assertThat(loop.state().contact()).isEqualTo(Contact.IN_STEP);
    }

    @Test
    void whatCameDownDoesNotHideThatTheHubWouldNotTakeWhatWasToGoUp() throws InterruptedException {
        laptop.save("Seen at home");
        rounds.then(course -> {
            course.reached(PRIYA);
            return new Round.Ended(7, HubException.broken("not outcomes", null));
        });
        begin();
        bell.nextWait();

        assertThat(states)
                .extracting(SyncState::contact)
                .containsExactly(Contact.SYNCING, Contact.HUB_TROUBLE);
        assertThat(loop.state().waiting()).isEqualTo(1);
    }

    @Test
    void aScreenThatFailsDoesNotEndTheConversation() throws InterruptedException {
        loop.listen(_ -> {
            throw new IllegalStateException("the screen is gone");
        });
        rounds.thenFails(AWAY).thenEndsAt(7);
        begin();
        bell.nextWait();

        bell.elapse();
        bell.nextWait();

        assertThat(loop.state().contact()).isEqualTo(Contact.IN_STEP);
    }

    @Test
    void whatTheLoopItselfCommitsStartsNoRound() throws InterruptedException {
        var saved = new AtomicBoolean(true);
        rounds.then(course -> {
            loop.nudge();
            saved.set(course.savedSince());
            return new Round.Ended(7, null);
        });
        begin();
        bell.nextWait();

        assertThat(saved).isFalse();
    }

    @Test
    void closingWaitsForTheTransactionUnderWay() throws InterruptedException {
        var inside = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        rounds.then(_ -> {
            inside.countDown();
            awaitQuietly(done);
            return new Round.Ended(7, null);
        });
        begin();
        inside.await();

        var closer = Thread.ofVirtual().start(loop::close);
        rounds.closed.await();
        assertThat(closer.isAlive()).isTrue();
        done.countDown();
        closer.join();

        assertThat(loop.state().lastInStep()).isEqualTo(NOW);
    }

    private void begin() {
        loop.listen(states::add);
        loop.begin();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
