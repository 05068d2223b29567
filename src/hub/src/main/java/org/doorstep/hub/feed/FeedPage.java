package org.doorstep.hub.feed;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.sync.FeedLine;
import org.jspecify.annotations.Nullable;

/// A stretch of the feed, in its order.
///
/// @param rows at most as many as were asked for
/// @param goOn the place behind which the next page begins; null if this is the last
public record FeedPage(List<Row> rows, @Nullable Position goOn) {

    public FeedPage {
        rows = List.copyOf(rows);
    }

    /// One line with its place, from which reading can go on.
    public record Row(Position position, FeedLine line) {}

    /// A place in the feed. In changes, rows stand in order of bucket, revision and record; in a
    /// snapshot, of record.
    ///
    /// @param bucket the hub's number for the bucket
    public record Position(int bucket, long revision, UUID record) {}
}
