package org.doorstep.app;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.doorstep.app.work.Answer;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Background.Door;
import org.doorstep.app.work.Moment;
import org.doorstep.domain.draft.Drafts;
import org.doorstep.domain.sync.SyncState;
import org.doorstep.domain.sync.SyncWatch;
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

    private final Drafts drafts;
    private final IntSupplier waiting;
    private final Background background;
    private final SyncWatch hub;

    /// @param waiting how many changes wait for the hub
    LastWord(Drafts drafts, IntSupplier waiting, Background background, SyncWatch hub) {
        this.drafts = drafts;
        this.waiting = waiting;
        this.background = background;
        this.hub = hub;
    }

    /// Blocks: call away from the screen, after the screens have let go. Whatever fails, what was
    /// typed is kept, and locking goes on.
    void say() {
        try {
            if (isQueued() && anyWaits() && isReached(hub.state()) && !isTaken()) {
                LOG.info("what was begun goes to the hub the next time");
            }
        } catch (RuntimeException e) {
            LOG.warn("what was begun goes to the hub the next time", e);
        }
    }

    /// Queues what was begun behind all that is still being written. What one of them hinders is
    /// not the others'.
    private boolean isQueued() {
        var written = new Moment();
        background.run(
                Door.WRITE,
                () -> {
                    try {
                        drafts.sendAll();
                        return written;
                    } finally {
                        written.come();
                    }
                },
                Answer.<Moment>to(_ -> {})
                        .orElse(e -> LOG.warn("what was begun could not be queued", e)));
        return written.await(WRITTEN);
    }

    /// What a page queued as it was closed waits too.
    private boolean anyWaits() {
        return waiting.getAsInt() > 0;
    }

    /// Whether the hub takes it soon enough.
    private boolean isTaken() {
        var taken = new Moment();
        try (var _ =
                hub.listen(state -> {
                    if (!isReached(state) || !anyWaits()) {
                        taken.come();
                    }
                })) {
            hub.nudge();
            return taken.await(TAKEN);
        }
    }

    private static boolean isReached(SyncState state) {
        return switch (state.contact()) {
            case OFFLINE, HUB_TROUBLE, LAPTOP_TROUBLE, SIGN_IN_NEEDED -> false;
            case STARTING, SYNCING, IN_STEP -> true;
        };
    }
}
