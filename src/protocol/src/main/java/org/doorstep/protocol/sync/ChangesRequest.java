package org.doorstep.protocol.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `POST /v1/sync/changes`: what happened to these buckets since these revisions?
///
/// @param resume the last page's token when an answer to the same question broke off; the answer
///   then goes on after that page, to the same revision. Null for a new question
public record ChangesRequest(List<Since> buckets, @Nullable String resume) {

    /// @param revision the bucket's last checkpoint on the laptop
    public record Since(String bucket, long revision) {}
}
