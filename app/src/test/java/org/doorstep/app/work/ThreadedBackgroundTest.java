package org.doorstep.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class ThreadedBackgroundTest {

    private final List<Throwable> lastResort = Collections.synchronizedList(new ArrayList<>());
    private final Background background = Background.threaded(lastResort::add);

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void theAnswerComesOnTheScreensThread() throws Exception {
        var delivered = new CountDownLatch(1);
        var onScreen = new AtomicReference<Boolean>();

        background.read(
                () -> Platform.isFxApplicationThread(),
                workedOnScreen -> {
                    onScreen.set(!workedOnScreen && Platform.isFxApplicationThread());
                    delivered.countDown();
                });

        assertThat(delivered.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(onScreen.get()).isTrue();
    }

    @Test
    void whatFailsReachesTheOneWhoTakesFailures() throws Exception {
        var failed = new CountDownLatch(1);

        background.run(
                Background.Door.NETWORK,
                () -> {
                    throw new AppException("no way");
                },
                Answer.to(_ -> {}).orElse(_ -> failed.countDown()));

        assertThat(failed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(lastResort).isEmpty();
    }

    @Test
    void onlyTheNewestAnswerIsDelivered() throws Exception {
        var answers = Collections.synchronizedList(new ArrayList<String>());
        var delivered = new CountDownLatch(1);
        var firstMayAnswer = new CountDownLatch(1);
        var latest =
                background.<String>latest(
                        answer -> {
                            answers.add(answer);
                            delivered.countDown();
                        },
                        _ -> {});

        Platform.runLater(() -> {
            latest.submit(() -> {
                firstMayAnswer.await();
                return "old";
            });
            latest.submit(() -> "new");
            firstMayAnswer.countDown();
        });

        assertThat(delivered.await(10, TimeUnit.SECONDS)).isTrue();
        drainTheScreen();
        assertThat(answers).containsExactly("new");
    }

    @Test
    void writesKeepTheirOrderAndAreFinishedBeforeItCloses() {
        var written = Collections.synchronizedList(new ArrayList<Integer>());
        for (int i = 0; i < 100; i++) {
            var number = i;
            background.write(() -> written.add(number), _ -> {});
        }

        background.close();

        assertThat(written).hasSize(100).isSorted();
    }

    @Test
    void nothingIsDeliveredAfterItIsClosed() throws Exception {
        var answers = Collections.synchronizedList(new ArrayList<String>());
        var screenIsFree = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                screenIsFree.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        background.read(() -> "too late", answers::add);

        background.close();
        screenIsFree.countDown();

        drainTheScreen();
        assertThat(answers).isEmpty();
    }

    private static void drainTheScreen() throws InterruptedException {
        var drained = new CountDownLatch(1);
        Platform.runLater(drained::countDown);
        assertThat(drained.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
