package org.doorstep.sync.round;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.doorstep.domain.sync.Replica;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.ChangesRequest.Since;
import org.doorstep.sync.hub.Checkpoint;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.Hub;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.hub.Page;
import org.jspecify.annotations.Nullable;

/// Takes what changed. Pages are set aside as they come; only the checkpoint makes them visible,
/// all at once. After a break the next round goes on behind the last page, as long as it asks the
/// same question.
final class Pull {

    private final Hub hub;
    private final Replica replica;
    private @Nullable BrokenOff brokenOff;

    Pull(Hub hub, Replica replica) {
        this.hub = hub;
        this.replica = replica;
    }

    /// Takes all that changed since the last checkpoint.
    ///
    /// @return where the laptop now stands, and how the hub says that its buckets do
    Checkpoint run(Course course) {
        var asked = question();
        if (asked.request().resume() == null) {
            replica.unstage();
        }
        brokenOff = asked;
        try {
            var reached = hub.changes(asked.request(), page -> keep(asked, page, course));
            var revision = reached.revision();
            if (asked.request().buckets().stream().anyMatch(one -> one.revision() > revision)) {
                // Restored since the round began: the next session says so.
                throw HubException.broken("it went back", null);
            }
            replica.checkpoint(revision);
            brokenOff = null;
            return reached;
        } catch (HubException e) {
            if (!(e.fault() instanceof Fault.Offline)) {
                // It may be the resume token that the hub does not know any more.
                brokenOff = null;
            }
            throw e;
        }
    }

    private void keep(BrokenOff asked, Page page, Course course) {
        replica.stage(page.lines());
        brokenOff = asked.after(page);
        course.staged();
    }

    private BrokenOff question() {
        var stand = replica.state();
        List<Since> since =
                stand.buckets().stream()
                        .filter(held -> !held.filling())
                        .map(held -> new Since(held.bucket(), held.revision()))
                        .toList();
        var fresh = new BrokenOff(stand.epoch(), new ChangesRequest(since, null));
        return brokenOff != null && brokenOff.asksLike(fresh) ? brokenOff : fresh;
    }

    /// A question whose answer has not ended.
    ///
    /// @param epoch the hub's, of which the resume token is
    private record BrokenOff(@Nullable UUID epoch, ChangesRequest request) {

        BrokenOff after(Page page) {
            return new BrokenOff(epoch, new ChangesRequest(request.buckets(), page.resume()));
        }

        boolean asksLike(BrokenOff other) {
            return Objects.equals(epoch, other.epoch)
                    && request.buckets().equals(other.request.buckets());
        }
    }
}
