package org.doorstep.hub.sync;

import java.security.Principal;
import java.util.Set;
import java.util.function.Function;
import org.doorstep.domain.access.Bucket;
import org.doorstep.hub.access.Standpoint;
import org.doorstep.hub.council.HubState;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.FeedDigests;
import org.doorstep.hub.http.WaitingLine;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;

/// The feed as whoever asks may read it, when it is their turn. Each reading asks anew what they
/// may hold: an answer that began while they could hold a bucket is cut off when they no longer
/// can.
public final class OfficerReads {

    private final Standpoint standpoint;
    private final Callers callers;
    private final Reading hub;
    private final WaitingLine line;

    public OfficerReads(Standpoint standpoint, Callers callers, Reading hub, WaitingLine line) {
        this.standpoint = standpoint;
        this.callers = callers;
        this.hub = hub;
        this.line = line;
    }

    /// All that can be read in one transaction.
    public record Reading(HubState state, Feed feed, FeedDigests digests) {}

    /// Reads in one transaction.
    ///
    /// @param asked the buckets that are read
    /// @throws Refused as not found if the caller may not hold one of them, or if they are no
    ///   officer
    <T> T of(Principal caller, Set<Bucket> asked, Function<Reading, T> read) {
        return line.goOn(() ->
                standpoint.of(
                        caller.getName(),
                        (tx, held) -> {
                            require(caller, held, asked);
                            return read.apply(
                                    new Reading(
                                            hub.state().in(tx),
                                            hub.feed().in(tx),
                                            hub.digests().in(tx)));
                        }));
    }

    private void require(Principal caller, Set<Bucket> held, Set<Bucket> asked) {
        if (held.isEmpty()) {
            // Says so to somebody who is no officer at all.
            callers.buckets(caller);
        }
        if (!held.containsAll(asked)) {
            throw new Refused(Problem.notFound());
        }
    }
}
