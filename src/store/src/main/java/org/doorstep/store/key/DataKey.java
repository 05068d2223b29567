package org.doorstep.store.key;

import java.security.SecureRandom;
import java.util.Arrays;

/// The random key that a vault's database is encrypted with. Wiped when closed.
public final class DataKey implements AutoCloseable {

    private final byte[] bytes;

    DataKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A new one.
    public static DataKey random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new DataKey(bytes);
    }

    /// The key itself, not a copy.
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }
}
