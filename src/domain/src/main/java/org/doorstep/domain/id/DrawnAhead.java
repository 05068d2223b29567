package org.doorstep.domain.id;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;

/// Numbers of a generator that takes its time for each question, however little is asked for, as
/// the secure ones do: some hundred are drawn at once. Safe for use by many threads.
public final class DrawnAhead implements RandomGenerator {

    private static final int BYTES = 4096;

    private final RandomGenerator source;
    private final byte[] drawn = new byte[BYTES];
    private final ByteBuffer left = ByteBuffer.wrap(drawn).limit(0);

    public DrawnAhead(RandomGenerator source) {
        this.source = source;
    }

    @Override
    public synchronized long nextLong() {
        if (!left.hasRemaining()) {
            source.nextBytes(drawn);
            left.clear();
        }
        return left.getLong();
    }
}
