package org.doorstep.protocol.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The first 128 bits of the SHA-256 of a body's canonical JSON. Computed by both sides, never
/// sent.
public final class BodyHash {

    private static final int LENGTH = 16;

    /// Never fed, only copied: looking the algorithm up takes nearly as long as hashing a body.
    private static final MessageDigest UNFED = sha256();

    private BodyHash() {}

    /// @param canonical what [Json#write] gave
    public static byte[] of(String canonical) {
        return of(canonical.getBytes(StandardCharsets.UTF_8));
    }

    /// @param canonical what [Json#bytes] gave
    public static byte[] of(byte[] canonical) {
        try {
            var digest = ((MessageDigest) UNFED.clone()).digest(canonical);
            return Arrays.copyOf(digest, LENGTH);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
