package org.doorstep.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.DirectBackground;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final UUID PERSON = UUID.fromString("01900000-0000-7000-8000-00000000bbbb");

    private final Slow background = new Slow();
    private final MemoryTasks answers = new MemoryTasks(new MemoryChanges(), Examples.CLOCK);
    private final Draft draft =
            new Draft(PERSON, "form/claim", answers, background, Examples.CLOCK);

    @Test
    void nothingIsCalledKeptWhileALaterAnswerWaitsForTheDisk() {
        draft.type("rent", "400");
        background.time.elapse(Draft.DELAY);
        draft.type("rooms", "2");
        background.time.elapse(Draft.DELAY);

        background.commit();
        assertThat(draft.keptAtProperty().get()).isNull();

        background.commit();
        assertThat(draft.keptAtProperty().get()).isEqualTo(Examples.CLOCK.instant());
    }

    @Test
    void whatIsTypedWhileACommitIsUnderWayGoesTogetherInTheNext() {
        draft.type("rent", "400");
        background.time.elapse(Draft.DELAY);
        draft.type("rooms", "2");
        draft.type("lodger", "no");
        background.time.elapse(Draft.DELAY);

        assertThat(background.waiting).hasSize(1);
        background.commit();
        assertThat(background.waiting).hasSize(1);
        background.commit();
        assertThat(answers.of(PERSON, "form/claim")).containsOnlyKeys("rent", "rooms", "lodger");
    }

    @Test
    void leavingThePageKeepsAtOnceWhatWaitsForACommit() {
        draft.type("rent", "400");
        background.time.elapse(Draft.DELAY);
        draft.type("rooms", "2");
        draft.flush();

        assertThat(background.waiting).hasSize(2);
    }

    /// A disk that commits only when it is told to.
    private static final class Slow implements Background {

        final DirectBackground time = Background.direct();
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        void commit() {
            waiting.remove().run();
        }

        @Override
        public <T extends @Nullable Object> Job run(Door door, Work<T> work, Answer<T> answer) {
            waiting.add(() -> time.run(door, work, answer));
            return () -> {};
        }

        @Override
        public Job after(Duration delay, Runnable onScreen) {
            return time.after(delay, onScreen);
        }

        @Override
        public void show(Runnable onScreen) {
            onScreen.run();
        }

        @Override
        public void close() {
            time.close();
        }
    }
}
