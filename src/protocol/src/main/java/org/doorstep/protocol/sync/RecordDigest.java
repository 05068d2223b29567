package org.doorstep.protocol.sync;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.doorstep.domain.sync.Digest;

/// The digest of one record: the first 128 bits of the SHA-256 of its id, its version (four bytes,
/// big-endian), its file and the [org.doorstep.protocol.json.BodyHash] of its body.
///
/// The file is part of it because a record moves into another file without a new version when two
/// people turn out to be one. The hub works it out in SQL; the vectors in
/// `org/doorstep/protocol/digests.json` hold the two together.
public final class RecordDigest {

    private static final int BYTES = 16 + Integer.BYTES + 16 + 16;

    private RecordDigest() {}

    /// @param bodyHash 16 bytes
    public static Digest of(UUID id, int version, UUID file, byte[] bodyHash) {
        var bytes =
                ByteBuffer.allocate(BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .putInt(version)
                        .putLong(file.getMostSignificantBits())
                        .putLong(file.getLeastSignificantBits())
                        .put(bodyHash);
        var hash = ByteBuffer.wrap(sha256(bytes.array()));
        return new Digest(1, hash.getLong(), hash.getLong());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
