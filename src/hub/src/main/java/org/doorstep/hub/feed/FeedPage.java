package org.doorstep.hub.feed;

import java.util.List;
import java.util.UUID;
import org.doorstep.domain.sync.FeedLine;

/// A stretch of the feed, in its order.
///
/// @param rows at most as many as were asked for; fewer means that this was the last page
public record FeedPage(List<Row> rows) {

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
