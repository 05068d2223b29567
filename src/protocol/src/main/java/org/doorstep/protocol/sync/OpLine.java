package org.doorstep.protocol.sync;

import java.util.List;
import java.util.UUID;

/// One line of `POST /v1/sync/ops?device=&incarnation=` (NDJSON, at most 1,000 ops or 512 KB): one
/// op group. It is applied whole, except that contested fields become conflict records and changes
/// that cannot be taken are kept apart and named in the outcome.
///
/// @param seq its place in the device's and incarnation's order, without gaps
/// @param opId never used twice
/// @param changes at most one of each record
public record OpLine(long seq, UUID opId, List<OpChange> changes) {}
