package org.doorstep.protocol.sync;

import org.jspecify.annotations.Nullable;

/// `POST /v1/sync/digests`: where do laptop and hub differ in a bucket?
///
/// @param bucket see [org.doorstep.domain.access.Bucket#toString()]
/// @param revision the laptop's checkpoint
/// @param part null to ask for the digests of all parts, else the number of one, to ask for its
///   records
public record DigestRequest(String bucket, long revision, @Nullable Integer part) {}
