package org.doorstep.bench.sync;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A slow, long and lossy line to the hub, as TCP makes one of it.
///
/// What is modelled: each way carries so many bits a second, 52 bytes of headers with each segment
/// of at most 1,448 included, one segment after the other, whichever connection they are of; each
/// takes half the round-trip time besides. A segment is lost with the given probability, is noticed
/// by timeout (round-trip time and 200 ms, doubled each time that it is lost again, as RFC 6298 and
/// Linux have it; TCP mostly notices sooner, so this is the worse case) and takes its room on the
/// line once more; what comes behind it on its connection waits for it. A new connection costs a
/// round trip before its first byte, and a second (doubled each time) for each try that is lost.
///
/// What is not: acknowledgements' bytes, and a window smaller than the line (at 256 kbit/s, 300 ms
/// and 2 % TCP's own bound is 330 kbit/s). No TLS.
final class ShapedLine implements AutoCloseable {

    private static final int SEGMENT = 1_448;
    private static final int HEADERS = 52;
    private static final Duration LEAST_VARIANCE = Duration.ofMillis(200);
    private static final Duration FIRST_TRY = Duration.ofSeconds(1);

    private final URI hub;
    private final Shape shape;
    private final ServerSocket near;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Random random;
    private final Way up = new Way();
    private final Way down = new Way();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();
    private volatile boolean downLast = true;

    /// @param seed says which segments are lost
    ShapedLine(URI hub, Shape shape, long seed) throws IOException {
        this.hub = hub;
        this.shape = shape;
        random = new Random(seed);
        near = new ServerSocket();
        near.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        threads.submit(this::accept);
    }

    /// @param bitsPerSecond each way
    /// @param roundTrip there and back
    /// @param loss probability of a segment to be lost, below 1
    record Shape(int bitsPerSecond, Duration roundTrip, double loss) {}

    URI address() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
    }

    /// How many bytes came from the hub.
    long down() {
        return down.bytes();
    }

    /// How many bytes went to it.
    long up() {
        return up.bytes();
    }

    /// How often a connection was made.
    int connections() {
        return connections.get();
    }

    /// How often somebody waited for the other end: for a connection, or for an answer.
    int roundTrips() {
        return connections.get() + turns.get();
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
                connections.incrementAndGet();
                var far = new Socket(hub.getHost(), hub.getPort());
                var open = System.nanoTime() + handshake();
                connect(laptop, far, up, open);
                connect(far, laptop, down, open);
            } catch (IOException e) {
                if (!near.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private long handshake() {
        var takes = shape.roundTrip().toNanos();
        for (var again = FIRST_TRY.toNanos(); isLost(); again *= 2) {
            takes += again;
        }
        return takes;
    }

    private boolean isLost() {
        synchronized (random) {
            return random.nextDouble() < shape.loss();
        }
    }

    private void connect(Socket from, Socket to, Way way, long open) {
        var onTheWay = new LinkedBlockingQueue<Segment>();
        threads.submit(() -> send(from, way, open, onTheWay));
        threads.submit(() -> arrive(from, to, onTheWay));
    }

    private void send(Socket from, Way way, long open, BlockingQueue<Segment> onTheWay) {
        var last = open;
        try {
            var buffer = new byte[SEGMENT];
            var in = from.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                turn(way);
                last = Math.max(last, way.carry(n, open));
                onTheWay.add(new Segment(Arrays.copyOf(buffer, n), last));
            }
        } catch (IOException e) {
            // One end is gone: so is the other.
        } finally {
            onTheWay.add(new Segment(new byte[0], last));
        }
    }

    private void turn(Way way) {
        if (way == up && downLast) {
            turns.incrementAndGet();
        }
        downLast = way == down;
    }

    private static void arrive(Socket from, Socket to, BlockingQueue<Segment> onTheWay) {
        try (from;
                to;
                OutputStream out = to.getOutputStream()) {
            for (var next = onTheWay.take(); next.bytes().length > 0; next = onTheWay.take()) {
                next.awaitArrival();
                out.write(next.bytes());
                out.flush();
            }
        } catch (IOException e) {
            // One end is gone: so is the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param bytes none: the end
    /// @param arrives in nanoseconds of [System#nanoTime()]
    private record Segment(byte[] bytes, long arrives) {

        void awaitArrival() throws InterruptedException {
            for (var left = arrives - System.nanoTime();
                    left > 0;
                    left = arrives - System.nanoTime()) {
                LockSupport.parkNanos(left);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    /// One direction, which all connections share.
    private final class Way {

        private long free = System.nanoTime();
        private long bytes;

        synchronized long bytes() {
            return bytes;
        }

        /// @param open before which nothing can be sent
        /// @return when the segment arrives
        synchronized long carry(int count, long open) {
            bytes += count;
            var sent = put(count, Math.max(open, System.nanoTime()));
            var timeout = shape.roundTrip().plus(LEAST_VARIANCE).toNanos();
            while (isLost()) {
                sent = Math.max(sent + timeout, put(count, sent));
                timeout *= 2;
            }
            return sent + shape.roundTrip().toNanos() / 2;
        }

        /// @return when the last bit is on the line
        private long put(int count, long earliest) {
            var takes =
                    (count + HEADERS)
                            * 8L
                            * Duration.ofSeconds(1).toNanos()
                            / shape.bitsPerSecond();
            free = Math.max(free, earliest) + takes;
            return free;
        }
    }
}
