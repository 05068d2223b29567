package org.doorstep.protocol.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The first 128 bits of the SHA-256 of a body's canonical JSON. Computed by both sides, never
/// sent.
public final class BodyHash {

    private BodyHash() {}

    /// @param canonical what [Json#write] gave
    public static byte[] of(String canonical) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(canonical.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
