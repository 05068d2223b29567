package org.doorstep.bench.day;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.doorstep.app.form.FormModel;
import org.doorstep.app.form.FormPorts;
import org.doorstep.app.ui.form.FormAddress;
import org.doorstep.app.ui.visit.DoorWarnings;
import org.doorstep.app.work.Background;
import org.doorstep.bench.measure.PageWindow;
import org.doorstep.bench.measure.Timings;
import org.doorstep.domain.form.Answers;
import org.doorstep.store.vault.Vault;

/// Answers given to a form one after the other, with the threads of the client: each from the edit
/// on the screen's thread to the end of its commit.
final class Keepings {

    private static final String FORM = "care-act-assessment";
    private static final String QUESTION = "reason";
    private static final int WARM_UP = 100;

    private final Vault vault;
    private final FormAddress address;
    private final Watched answers;
    private final Semaphore said = new Semaphore(0);
    private final Timings timings = new Timings();
    private int saidTooEarly;

    /// @param person about whom
    Keepings(Vault vault, UUID person) {
        this.vault = vault;
        this.address = new FormAddress(person, FORM, null);
        this.answers = new Watched(vault.answers());
    }

    /// From the edit to the end of its commit.
    Timings timings() {
        return timings;
    }

    /// How many answers the screen's own thread has kept.
    int onScreen() {
        return answers.onScreen.get();
    }

    /// How many were said to be kept before their commit had ended.
    int saidTooEarly() {
        return saidTooEarly;
    }

    /// Gives so many answers, each when the one before is said to be kept, and throws them away.
    void keep(int times) throws InterruptedException {
        try (var _ = PageWindow.show();
                var background =
                        Background.threaded(failure -> {
                            throw new IllegalStateException(failure);
                        })) {
            var asking = new CountDownLatch(1);
            var model = PageWindow.onScreen(() -> open(background, asking));
            asking.await();
            for (int i = 0; i < WARM_UP + times; i++) {
                keep(model, "Answer " + i, i < WARM_UP ? new Timings() : timings);
            }
        } finally {
            vault.answers().discard(address.person(), address.draft());
        }
    }

    private FormModel open(Background background, CountDownLatch asking) {
        var model =
                new FormModel(
                        address,
                        vault.officer().id(),
                        new FormPorts(
                                vault.forms(),
                                answers,
                                vault.drafts(),
                                vault.citizens(),
                                new DoorWarnings(vault.households()),
                                vault.attachments(),
                                vault.changes()),
                        background,
                        Clock.systemDefaultZone(),
                        _ -> {});
        model.stateProperty()
                .subscribe(state -> {
                    if (state == FormModel.State.ASKING) {
                        asking.countDown();
                    }
                });
        model.keptAtProperty()
                .subscribe(keptAt -> {
                    if (keptAt != null) {
                        saidTooEarly += answers.ended == 0 ? 1 : 0;
                        said.release();
                    }
                });
        model.open("Measured");
        return model;
    }

    private void keep(FormModel model, String words, Timings into) throws InterruptedException {
        var begun =
                PageWindow.onScreen(() -> {
                    answers.ended = 0;
                    var now = System.nanoTime();
                    model.type(QUESTION, words);
                    return now;
                });
        said.acquire();
        into.add(answers.ended - begun);
    }

    /// The store's answers, and when the last commit of the one that is measured ended.
    private static final class Watched implements Answers {

        private final Answers stored;
        private volatile long ended;
        private final AtomicInteger onScreen = new AtomicInteger();

        Watched(Answers stored) {
            this.stored = stored;
        }

        @Override
        public void keep(UUID person, String form, Map<String, String> typed) {
            stored.keep(person, form, typed);
            if (Platform.isFxApplicationThread()) {
                onScreen.incrementAndGet();
            }
            if (typed.containsKey(QUESTION)) {
                ended = System.nanoTime();
            }
        }

        @Override
        public Map<String, String> of(UUID person, String form) {
            return stored.of(person, form);
        }

        @Override
        public List<String> begun(UUID person) {
            return stored.begun(person);
        }

        @Override
        public void discard(UUID person, String form) {
            stored.discard(person, form);
        }
    }
}
