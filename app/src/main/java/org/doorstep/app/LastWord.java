package org.doorstep.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Moment;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.store.vault.Vault;
import org.doorstep.sync.loop.SyncLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was begun goes to the hub while there is still time: a laptop that is locked tonight may
/// stay at home tomorrow. The officer waits for it no longer than a moment, and not at all where
/// there is nothing new or no hub.
final class LastWord {

    private static final Logger LOG = LoggerFactory.getLogger(LastWord.class);

    /// As long as writing may take at the end of a session.
    private static final Duration WRITTEN = Duration.ofSeconds(30);

    private static final Duration TAKEN = Duration.ofSeconds(2);

    private final Vault vault;
    private final Background background;
    private final SyncLoop loop;

    LastWord(Vault vault, Background background, SyncLoop loop) {
        this.vault = vault;
        this.background = background;
        this.loop = loop;
    }

    /// Blocks: call away from the screen, after the screens have let go. Whatever fails, what was
    /// typed is kept.
    void say() {
        if (anyWaits() && isReached(loop.state()) && !isTaken()) {
            LOG.info("what was begun goes to the hub the next time");
        }
    }

    /// Queues what was begun behind all that is still being written. What a page queued as it was
    /// closed waits too.
    private boolean anyWaits() {
        var any = new AtomicBoolean();
        var written = new Moment();
        background.run(
                Door.WRITE,
                () -> {
                    try {
                        vault.drafts().sendAll();
                        return any;
                    } finally {
                        // What one of them hinders is not the others'.
                        any.set(vault.replica().state().waiting() > 0);
                        written.come();
                    }
                },
                Answer.<AtomicBoolean>to(_ -> {})
                        .orElse(e -> LOG.warn("what was begun could not be queued", e)));
        return written.await(WRITTEN) && any.get();
    }

    /// Whether the hub takes it soon enough.
    private boolean isTaken() {
        var taken = new Moment();
        try (var _ =
                loop.listen(state -> {
                    if (!isReached(state) || vault.replica().state().waiting() == 0) {
                        taken.come();
                    }
                })) {
            loop.nudge();
            return taken.await(TAKEN);
        }
    }

    private static boolean isReached(SyncState state) {
        return switch (state.contact()) {
            case OFFLINE, SIGN_IN_NEEDED -> false;
            case STARTING, SYNCING, IN_STEP -> true;
        };
    }
}
