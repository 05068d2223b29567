package org.doorstep.demo.tour;

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

/// The network between one laptop and the hub: forwards every byte until it is cut, and again when
/// it is mended.
public final class Cable implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final URI far;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket near;
    private volatile boolean cut;

    /// @param hub where the cable leads
    public Cable(URI hub) {
        this.far = hub;
        try {
            near = new ServerSocket();
            near.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException("the tour could not open a port on this machine", e);
        }
        threads.submit(this::accept);
    }

    /// What the laptop takes for the hub's address.
    public URI address() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
    }

    /// Every open connection breaks, and no new one gets through.
    public void cut() {
        cut = true;
        open.forEach(Cable::closeQuietly);
    }

    /// New connections get through again.
    public void mend() {
        cut = false;
    }

    @Override
    public void close() {
        cut();
        try {
            near.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                var laptop = near.accept();
                if (cut) {
                    closeQuietly(laptop);
                } else {
                    connect(laptop);
                }
            } catch (IOException e) {
                if (!near.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket laptop) {
        try {
            var hub = new Socket(far.getHost(), far.getPort());
            open.add(laptop);
            open.add(hub);
            threads.submit(() -> pump(laptop, hub));
            threads.submit(() -> pump(hub, laptop));
        } catch (IOException e) {
            // The hub is away: the laptop sees a broken connection, as it would.
            closeQuietly(laptop);
        }
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                out.flush();
            }
        } catch (IOException e) {
            // One end is gone: so is the other.
        } finally {
            closeQuietly(from);
            closeQuietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed either way.
        }
    }
}
