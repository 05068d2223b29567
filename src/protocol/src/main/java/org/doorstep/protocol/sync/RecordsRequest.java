package org.doorstep.protocol.sync;

import java.util.List;
import java.util.UUID;

/// `POST /v1/sync/records`: how do these records read in a bucket? The answer is a `put` or a
/// `leave` for each, in pages, and a checkpoint.
///
/// @param revision as of which; the laptop's checkpoint
/// @param ids at most [SyncMedia#PAGE_RECORDS]
public record RecordsRequest(String bucket, long revision, List<UUID> ids) {}
