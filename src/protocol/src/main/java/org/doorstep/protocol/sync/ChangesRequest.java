package org.doorstep.protocol.sync;

import java.util.List;

/// `POST /v1/sync/changes`: what happened to these buckets since these revisions?
public record ChangesRequest(List<Since> buckets) {

    /// @param revision the bucket's last checkpoint on the laptop
    public record Since(String bucket, long revision) {}
}
