package org.doorstep.hub.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.doorstep.hub.problem.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// By a clock that goes on only when a test says so: whoever waits does so until their turn comes.
class WaitingLineTest {

    private static final int AT_A_TIME = 2;

    private final AtomicLong clock = new AtomicLong();
    private final WaitingLine line = new WaitingLine(AT_A_TIME, clock::get);
    private final CountDownLatch open = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void lettingGo() throws InterruptedException {
        open.countDown();
        for (var thread : threads) {
            thread.join();
        }
    }

    @Test
    void soManyWorkAtATimeAndTheOthersWait() throws InterruptedException {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            enter(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                pass();
                inside.decrementAndGet();
            });
        }
        await(18);

        lettingGo();

        assertThat(most).hasValue(AT_A_TIME);
        assertThat(inside).hasValue(0);
    }

    @Test
    void whoeverCameFirstIsServedFirst() throws InterruptedException {
        var order = new ConcurrentLinkedQueue<Integer>();
        var first = new WaitingLine(1, clock::get);
        enter(first, this::pass);
        awaitBusy(first);
        for (int i = 0; i < 10; i++) {
            var number = i;
            enter(first, () -> order.add(number));
            await(first, i + 1);
        }

        lettingGo();

        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void whoBeginsWhileTheLineIsLongIsToldWhenToComeBackOneBehindTheOther()
            throws InterruptedException {
        afterTurnsOf(Duration.ofSeconds(2));
        fill(10);

        var pauses = new ArrayList<Duration>();
        for (int i = 0; i < 3; i++) {
            pauses.add(turnedAway());
        }

        assertThat(pauses).isSorted().doesNotHaveDuplicates();
        assertThat(pauses.getFirst()).isGreaterThanOrEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void nobodyIsSentAwayForLongerThanThreeMinutes() throws InterruptedException {
        afterTurnsOf(Duration.ofSeconds(2));
        fill(10);

        Duration last = Duration.ZERO;
        for (int i = 0; i < 200; i++) {
            last = turnedAway();
        }

        assertThat(last).isBetween(Duration.ofMinutes(2), Duration.ofSeconds(181));
    }

    @Test
    void whoeverIsInAConversationGetsIntoTheLineHoweverLongItIs() throws InterruptedException {
        afterTurnsOf(Duration.ofSeconds(2));
        fill(10);
        var served = new AtomicInteger();

        enter(served::incrementAndGet);
        await(11 - AT_A_TIME);
        lettingGo();

        assertThat(served).hasValue(1);
    }

    @Test
    void aShortLineIsOpenToWhoeverBegins() throws InterruptedException {
        fill(AT_A_TIME + 1);
        var begun = new AtomicInteger();
        start(() -> line.begin(begun::incrementAndGet));
        await(2);

        lettingGo();

        assertThat(begun).hasValue(1);
    }

    @Test
    void aTurnEndsAlsoWhenTheWorkFails() {
        for (int i = 0; i < 2 * AT_A_TIME; i++) {
            assertThatThrownBy(() ->
                            line.begin(() -> {
                                throw new IllegalStateException("failed");
                            }))
                    .hasMessage("failed");
        }

        assertThat(line.<Integer>begin(() -> 1)).isEqualTo(1);
    }

    /// The line has seen turns that lasted so long.
    private void afterTurnsOf(Duration lasting) {
        for (int i = 0; i < 500; i++) {
            line.goOn(() -> clock.addAndGet(lasting.toNanos()));
        }
    }

    /// So many have come, and nobody of them goes.
    private void fill(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            enter(this::pass);
        }
        await(count - AT_A_TIME);
    }

    private Duration turnedAway() {
        var refused = catchThrowableOfType(Refused.class, () -> line.begin(() -> 1));
        assertThat(refused.problem().status()).isEqualTo(429);
        return refused.problem().retryAfter();
    }

    private void enter(Runnable work) {
        enter(line, work);
    }

    private void enter(WaitingLine where, Runnable work) {
        start(() ->
                where.goOn(() -> {
                    work.run();
                    return work;
                }));
    }

    private void start(Runnable work) {
        threads.add(Thread.ofVirtual().start(work));
    }

    private void pass() {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(int waiting) {
        await(line, waiting);
    }

    private static void await(WaitingLine where, int waiting) {
        while (where.waiting() != waiting) {
            Thread.onSpinWait();
        }
    }

    private static void awaitBusy(WaitingLine where) {
        while (where.isIdle()) {
            Thread.onSpinWait();
        }
    }
}
