package org.doorstep.bench.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// A line to the hub that counts what comes down it.
final class Meter implements AutoCloseable {

    private final URI hub;
    private final ServerSocket near;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong down = new AtomicLong();

    Meter(URI hub) throws IOException {
        this.hub = hub;
        near = new ServerSocket();
        near.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        threads.submit(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
    }

    /// Bytes that came from the hub, headers and all.
    long down() {
        return down.get();
    }

    @Override
    public void close() throws IOException {
        near.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                var laptop = near.accept();
                var far = new Socket(hub.getHost(), hub.getPort());
                threads.submit(() -> pump(laptop, far, _ -> {}));
                threads.submit(() -> pump(far, laptop, down::addAndGet));
            } catch (IOException e) {
                if (!near.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void pump(Socket from, Socket to, LongConsumer count) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                count.accept(n);
                out.write(buffer, 0, n);
                out.flush();
            }
        } catch (IOException e) {
            // One end is gone: so is the other.
        }
    }
}
