package org.doorstep.bench.cut;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Stands where a laptop takes the hub to be and has each of its requests answered by somebody.
final class Wire implements AutoCloseable {

    private final ServerSocket near;
    private final Replying replying;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Wire(Replying replying) throws IOException {
        this.replying = replying;
        near = new ServerSocket();
        near.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        threads.submit(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
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
                threads.submit(() -> serve(laptop));
            } catch (IOException e) {
                if (!near.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket laptop) {
        try (laptop) {
            var in = new BufferedInputStream(laptop.getInputStream());
            for (var request = Message.read(in); request != null; request = Message.read(in)) {
                var reply = replying.to(request);
                laptop.getOutputStream().write(reply.bytes());
                if (reply.hangsUp()) {
                    return;
                }
            }
        } catch (IOException e) {
            // One end is gone: so is the other.
        }
    }

    /// Asks the hub over a connection of its own.
    ///
    /// @throws IOException if it does not answer
    static byte[] ask(URI hub, byte[] request) throws IOException {
        try (var socket = new Socket(hub.getHost(), hub.getPort())) {
            socket.getOutputStream().write(request);
            byte @Nullable [] answer =
                    Message.read(new BufferedInputStream(socket.getInputStream()));
            if (answer == null) {
                throw new IOException("the hub hung up");
            }
            return answer;
        }
    }

    /// Answers a request.
    interface Replying {
        Reply to(byte[] request) throws IOException;
    }

    /// @param hangsUp whether the connection ends with these bytes
    record Reply(byte[] bytes, boolean hangsUp) {}
}
