package org.doorstep.protocol.sync;

import java.util.List;
import java.util.UUID;

/// One line of `POST /v1/sync/ops?device=&incarnation=` (NDJSON, at most 250 ops or 512 KB): one op
/// group, applied whole.
///
/// @param seq its place in the device's and incarnation's order, without gaps
/// @param opId never used twice
/// @param inserts new records; their version is 0
public record OpLine(long seq, UUID opId, List<RecordLine> inserts) {}
