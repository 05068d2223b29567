package org.doorstep.sync.hub;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Hangs up when a running answer stands still. The JDK's client waits for ever for the rest of a
/// body, and a laptop that is carried out of coverage gets no word of it.
///
/// Only the time in which the reader waits for bytes counts, not the time that it takes to store
/// them.
final class StallGuard extends FilterInputStream {

    private final long limitNanos;
    private final Executor later;
    private volatile long waitingSince;
    private volatile boolean waiting;
    private volatile boolean closed;
    private volatile boolean stalled;

    StallGuard(InputStream in, Duration limit) {
        super(in);
        limitNanos = limit.toNanos();
        later = CompletableFuture.delayedExecutor(limitNanos / 2, TimeUnit.NANOSECONDS);
        later.execute(this::check);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        waitingSince = System.nanoTime();
        waiting = true;
        try {
            var count = in.read(to, offset, length);
            if (stalled) {
                throw new IOException("the answer stood still");
            }
            return count;
        } finally {
            waiting = false;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        super.close();
    }

    private void check() {
        if (closed) {
            return;
        }
        if (waiting && System.nanoTime() - waitingSince >= limitNanos) {
            stalled = true;
            hangUp();
        } else {
            later.execute(this::check);
        }
    }

    private void hangUp() {
        try {
            close();
        } catch (IOException e) {
            // The reader finds out by itself.
            closed = true;
        }
    }
}
