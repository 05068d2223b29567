package org.doorstep.sync.round;

import java.util.List;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.Replica;
import org.doorstep.protocol.sync.SyncMedia;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.Hub;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.hub.PushAnswer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what waits, oldest first. Every change gets an outcome, and none waits for another's.
///
/// A batch shrinks when the link did not carry it and grows again when it does.
final class Push {

    private static final Logger LOG = LoggerFactory.getLogger(Push.class);
    private static final int MOST_BYTES = SyncMedia.PAGE_BYTES;
    private static final int LEAST_BYTES = MOST_BYTES / 64;

    private final Hub hub;
    private final Replica replica;
    private final Runnable agreeAgain;
    private int batchBytes = MOST_BYTES;
    private @Nullable HubException failure;

    /// @param agreeAgain begins the conversation anew, to hear of a hub restored meanwhile
    Push(Hub hub, Replica replica, Runnable agreeAgain) {
        this.hub = hub;
        this.replica = replica;
        this.agreeAgain = agreeAgain;
    }

    /// Sends all that waits now. A hub that does not take it is no reason not to hear from it: that
    /// is kept for [#failure()].
    ///
    /// @throws HubException [Fault.SignInNeeded] alone
    void send(Course course) {
        failure = null;
        try {
            sendAll(course);
        } catch (HubException e) {
            switch (e.fault()) {
                case Fault.SignInNeeded() -> throw e;
                case Fault.Offline(_) -> batchBytes = Math.max(LEAST_BYTES, batchBytes / 4);
                case Fault.Refused(_), Fault.Busy(_), Fault.Later(_), Fault.Broken(_) -> {}
            }
            LOG.info("Changes stay on the laptop for now: {}", e.getMessage());
            failure = e;
        }
    }

    /// Why the last [#send] did not send all; null if it did.
    @Nullable HubException failure() {
        return failure;
    }

    /// Sends what waits now. What is saved meanwhile is the next round's: an officer who is busy
    /// must not hold up what comes down.
    private void sendAll(Course course) {
        var numbering = new Numbering();
        var left = replica.state().waiting();
        while (left > 0) {
            var batch = replica.pending(Math.min(left, SyncMedia.PUSH_OPS), batchBytes);
            if (batch.isEmpty()) {
                return;
            }
            switch (deliver(batch)) {
                case PushAnswer.Settled(var outcomes) -> {
                    replica.settle(outcomes);
                    course.settled();
                    batchBytes = Math.min(MOST_BYTES, batchBytes * 2);
                    left -= outcomes.size();
                }
                case PushAnswer.Gap(var expected) -> {
                    numbering.mendGap(expected, batch.getFirst().seq());
                    left = replica.state().waiting();
                }
                case PushAnswer.Clash() -> {
                    numbering.mendClash();
                    left = replica.state().waiting();
                }
            }
        }
    }

    /// Sends a batch. If the hub cannot even read it, halves it until the change that it cannot
    /// read stands alone, and goes past that one.
    private PushAnswer deliver(List<PendingOp> batch) {
        try {
            var stand = replica.state();
            return hub.push(stand.device(), stand.incarnation(), batch);
        } catch (HubException e) {
            if (!(e.fault() instanceof Fault.Refused(var problem))
                    || !List.of(400, 413, 422).contains(problem.status())) {
                throw e;
            }
            return batch.size() > 1
                    ? deliver(batch.subList(0, batch.size() / 2))
                    : goPast(batch.getFirst(), problem.detail());
        }
    }

    /// Takes a change's number at the hub with nothing in it, so that those after it are not held
    /// up. The laptop keeps the change as refused and shows it.
    private PushAnswer goPast(PendingOp op, String why) {
        var stand = replica.state();
        var nothing = List.of(new PendingOp(op.seq(), op.opId(), List.of()));
        var answer = hub.push(stand.device(), stand.incarnation(), nothing);
        return answer instanceof PushAnswer.Settled
                ? new PushAnswer.Settled(
                        List.of(new Outcome(op.seq(), Outcome.Result.REJECTED, why, 0, List.of())))
                : answer;
    }

    /// Brings laptop and hub to count the laptop's changes alike again: each cure at most once, so
    /// that two that cannot agree do not talk for ever.
    private final class Numbering {

        private boolean agreedAgain;
        private boolean renewed;

        /// The hub lacks changes that this laptop believes it has. It may have been restored since
        /// the round began; if not, its numbers for this incarnation are lost.
        void mendGap(long expected, long first) {
            LOG.warn("The hub expects change {}, this laptop's next is {}", expected, first);
            if (agreedAgain) {
                mendClash();
            } else {
                agreedAgain = true;
                agreeAgain.run();
            }
        }

        void mendClash() {
            if (renewed) {
                throw HubException.broken("it numbers this laptop's changes otherwise", null);
            }
            LOG.warn("The laptop's changes are numbered anew");
            renewed = true;
            replica.reincarnate();
        }
    }
}
