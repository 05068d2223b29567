package org.doorstep.bench.crash;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.doorstep.bench.sync.DocumentLaptop;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.sync.SyncState.Contact;
import org.doorstep.domain.sync.SyncWatch;
import org.doorstep.domain.task.Task;
import org.doorstep.store.vault.Vault;
import org.doorstep.sync.loop.SyncLoop;

/// The client that is killed: a real vault and its real sync, without a window, and an officer who
/// saves one thing after the other.
///
/// Says on standard output, a line each and only when it is safe on the disk: `saved N`, and
/// `changed N` when that was changed afterwards. Told to finish, it saves nothing, waits until all
/// is at the hub and says `in step`, or `sign in` if it was killed just as its token was renewed.
public final class Worker {

    static final String IN_STEP = "in step";

    private static final int LONGEST_PAUSE_MILLIS = 12;
    private static final int NUMBERS_OF_A_RUN = 100_000;

    private final Vault vault;
    private final SyncWatch sync;
    private final UUID file;
    private final Random random;

    private Worker(Vault vault, SyncWatch sync, UUID file, long seed) {
        this.vault = vault;
        this.sync = sync;
        this.file = file;
        this.random = new Random(seed);
    }

    /// @param args the laptop's folder, the hub's address, the file to work on, the number of the
    ///   run, and `work` or `finish`
    public static void main(String[] args) throws InterruptedException {
        var run = Long.parseLong(args[3]);
        var laptop = DocumentLaptop.withCheapKeys(Path.of(args[0]));
        var vault = laptop.open();
        var loop =
                SyncLoop.start(
                        laptop.client(vault, URI.create(args[1])),
                        vault.replica(),
                        vault.officer().id(),
                        "bench",
                        Clock.systemUTC(),
                        new Random(run),
                        _ -> {});
        var worker = new Worker(vault, loop, UUID.fromString(args[2]), run);
        if (args[4].equals("work")) {
            worker.work(run * NUMBERS_OF_A_RUN);
        } else {
            worker.finish();
            loop.close();
            vault.close();
        }
    }

    private void work(long first) {
        for (long number = first; ; number++) {
            var saved = vault.tasks().add(file, task(number, ""));
            say("saved " + number);
            if (random.nextInt(3) == 0) {
                vault.tasks().change(saved, task(number, " changed"));
                say("changed " + number);
            }
            sync.nudge();
            LockSupport.parkNanos(random.nextInt(LONGEST_PAUSE_MILLIS) * 1_000_000L);
        }
    }

    private void finish() throws InterruptedException {
        var done = new CountDownLatch(1);
        try (var _ = sync.listen(_ -> release(done))) {
            release(done);
            done.await();
        }
        say(sync.state().contact() == Contact.SIGN_IN_NEEDED ? "sign in" : IN_STEP);
    }

    private void release(CountDownLatch done) {
        var state = sync.state();
        if (state.contact() == Contact.SIGN_IN_NEEDED
                || (state.contact() == Contact.IN_STEP && state.waiting() == 0)) {
            done.countDown();
        }
    }

    private static Task task(long number, String more) {
        return new Task(
                Category.HOUSING,
                "op " + number + more,
                null,
                null,
                null,
                List.of(),
                Task.State.OPEN);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
