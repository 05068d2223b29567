package org.doorstep.hub.sync;

import java.security.Principal;
import java.util.Set;
import java.util.function.Function;
import org.doorstep.domain.access.Bucket;
import org.doorstep.hub.access.Standpoint;
import org.doorstep.hub.feed.Feed;
import org.doorstep.hub.feed.FeedDigests;
import org.doorstep.hub.problem.Problem;
import org.doorstep.hub.problem.Refused;

/// The feed as whoever asks may read it. Each reading asks anew what they may hold: an answer that
/// began while they could hold a bucket is cut off when they no longer can.
public final class OfficerReads {

    private final Standpoint standpoint;
    private final Feed feed;
    private final FeedDigests digests;

    public OfficerReads(Standpoint standpoint, Feed feed, FeedDigests digests) {
        this.standpoint = standpoint;
        this.feed = feed;
        this.digests = digests;
    }

    /// @param asked the buckets that are read
    /// @throws Refused as not found if the caller may not hold one of them
    <T> T of(Principal caller, Set<Bucket> asked, Function<Feed, T> read) {
        return standpoint.of(
                caller.getName(),
                (tx, held) -> {
                    require(held, asked);
                    return read.apply(feed.in(tx));
                });
    }

    /// As [#of], from the digests.
    <T> T digestsOf(Principal caller, Set<Bucket> asked, Function<FeedDigests, T> read) {
        return standpoint.of(
                caller.getName(),
                (tx, held) -> {
                    require(held, asked);
                    return read.apply(digests.in(tx));
                });
    }

    private static void require(Set<Bucket> held, Set<Bucket> asked) {
        if (!held.containsAll(asked)) {
            throw new Refused(Problem.notFound());
        }
    }
}
