package org.doorstep.sync.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A line to a hub that breaks once, when so many bytes have gone up or come down it: every
/// connection ends there, and the next one holds.
public final class CuttingLine implements AutoCloseable {

    private final URI hub;
    private final ServerSocket near;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Direction up;
    private final Direction down;

    /// @param upAt bytes after which it breaks on the way up; [Long#MAX_VALUE] for never
    /// @param downAt the same on the way down
    public CuttingLine(URI hub, long upAt, long downAt) {
        this.hub = hub;
        this.up = new Direction(upAt);
        this.down = new Direction(downAt);
        try {
            near = new ServerSocket();
            near.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::accept);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
    }

    /// How many bytes have gone up.
    public long up() {
        return up.passed.get();
    }

    /// How many bytes have come down.
    public long down() {
        return down.passed.get();
    }

    @Override
    public void close() {
        closeQuietly(near);
        breakAll();
        threads.shutdownNow();
    }

    private void accept() {
        try {
            while (!near.isClosed()) {
                var laptop = near.accept();
                var far = new Socket(hub.getHost(), hub.getPort());
                open.add(laptop);
                open.add(far);
                threads.submit(() -> pump(laptop, far, up));
                threads.submit(() -> pump(far, laptop, down));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void pump(Socket from, Socket to, Direction direction) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var buffer = new byte[8 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                var passes = direction.pass(n);
                out.write(buffer, 0, passes);
                out.flush();
                if (passes < n) {
                    breakAll();
                    return;
                }
            }
        } catch (IOException e) {
            // One end is gone: so is the other.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void breakAll() {
        open.forEach(CuttingLine::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            // It is closed either way.
        }
    }

    /// One way.
    private static final class Direction {

        private final AtomicLong passed = new AtomicLong();
        private long cutAt;

        Direction(long cutAt) {
            this.cutAt = cutAt;
        }

        /// @return how many of these bytes get through
        synchronized int pass(int bytes) {
            var before = passed.get();
            if (before + bytes > cutAt) {
                var some = (int) (cutAt - before);
                passed.addAndGet(some);
                cutAt = Long.MAX_VALUE;
                return some;
            }
            passed.addAndGet(bytes);
            return bytes;
        }
    }
}
