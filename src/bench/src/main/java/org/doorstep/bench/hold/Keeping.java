package org.doorstep.bench.hold;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doorstep.bench.measure.Round;
import org.doorstep.bench.measure.Timings;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.note.Draft;
import org.doorstep.store.vault.Vault;

/// An officer who types: keeps a draft, rests a moment, keeps it again.
final class Keeping {

    private static final int MOMENT_MILLIS = 20;

    private final Vault vault;
    private double seconds;

    Keeping(Vault vault) {
        this.vault = vault;
    }

    /// How long each keeping took while the work was done.
    Timings during(Runnable work) {
        var waits = new Timings();
        var over = new AtomicBoolean();
        var typing = Thread.ofPlatform().start(() -> type(waits, over));
        var start = System.nanoTime();
        work.run();
        seconds = Round.hundredths((System.nanoTime() - start) / 1e9);
        over.set(true);
        join(typing);
        return waits;
    }

    /// How long the work took.
    double seconds() {
        return seconds;
    }

    private void type(Timings waits, AtomicBoolean over) {
        for (int i = 0; !over.get(); i++) {
            var text = "Half a word ".repeat(20) + i;
            waits.time(() ->
                    vault.notes()
                            .keep(
                                    new Draft(
                                            HubSays.person(1),
                                            Category.HOUSING,
                                            text,
                                            Instant.EPOCH)));
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(MOMENT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
