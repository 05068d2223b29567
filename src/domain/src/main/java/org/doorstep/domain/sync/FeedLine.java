package org.doorstep.domain.sync;

import java.util.UUID;
import org.doorstep.domain.record.Header;

/// One thing that the hub tells about a record.
public sealed interface FeedLine {

    /// The record it is about.
    UUID id();

    /// The bucket in which it is told, see [org.doorstep.domain.access.Bucket#toString()].
    String bucket();

    /// The record now reads so.
    ///
    /// @param type wire name of the type; one that this build does not know is kept, not shown
    /// @param body canonical JSON
    record Put(String bucket, String type, Header header, String body) implements FeedLine {
        @Override
        public UUID id() {
            return header.id();
        }
    }

    /// The record is no longer in the bucket.
    record Leave(String bucket, UUID id) implements FeedLine {}
}
