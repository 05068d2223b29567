package org.doorstep.protocol.sync;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the answer to `POST /v1/sync/changes` and `GET /v1/sync/snapshot` (NDJSON, zstd or
/// gzip).
///
/// A page ends after at most 1,000 records or 512 KB; the last line of a whole answer is a
/// [Checkpoint]. An answer that ends otherwise was cut off.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChangeLine.Put.class, name = "put"),
    @JsonSubTypes.Type(value = ChangeLine.Leave.class, name = "leave"),
    @JsonSubTypes.Type(value = ChangeLine.Page.class, name = "page"),
    @JsonSubTypes.Type(value = ChangeLine.Checkpoint.class, name = "checkpoint")
})
public sealed interface ChangeLine {

    /// The record now reads so in the bucket.
    record Put(String bucket, RecordLine record) implements ChangeLine {}

    /// The record is no longer in the bucket.
    record Leave(String bucket, UUID id) implements ChangeLine {}

    /// The end of a page.
    ///
    /// @param resume opaque: where to go on after a break
    record Page(String resume) implements ChangeLine {}

    /// The end: everything up to the revision has been said.
    ///
    /// @param digests of each bucket that was asked for, as it stands at the revision, see
    ///   [org.doorstep.domain.sync.Digest]; absent where single records were asked for
    record Checkpoint(long revision, @Nullable Map<String, String> digests) implements ChangeLine {}
}
