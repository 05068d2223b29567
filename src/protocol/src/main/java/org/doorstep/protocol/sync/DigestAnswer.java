package org.doorstep.protocol.sync;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The hub's answer to a [DigestRequest]: one of the two.
///
/// @param parts the digest of each part of the bucket, see [org.doorstep.domain.sync.Digest]
/// @param records the records of one part, each with the digest of it alone
public record DigestAnswer(@Nullable List<String> parts, @Nullable Map<UUID, String> records) {}
