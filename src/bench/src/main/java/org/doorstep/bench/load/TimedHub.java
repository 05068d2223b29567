package org.doorstep.bench.load;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.doorstep.bench.measure.Timings;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.RecordsRequest;
import org.doorstep.protocol.sync.SessionAnswer;
import org.doorstep.protocol.sync.SessionRequest;
import org.doorstep.sync.hub.Checkpoint;
import org.doorstep.sync.hub.Fault;
import org.doorstep.sync.hub.Hub;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.hub.Page;
import org.doorstep.sync.hub.PushAnswer;
import org.jspecify.annotations.Nullable;

/// The hub, with a stop-watch beside it: every request to its last line. Safe for use by many
/// threads.
final class TimedHub implements Hub {

    private final Hub hub;
    private final Timings timings = new Timings();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();

    TimedHub(Hub hub) {
        this.hub = hub;
    }

    /// How long each request took. Only when nobody asks any more.
    Timings timings() {
        return timings;
    }

    /// How many requests there were.
    int requests() {
        return requests.get();
    }

    /// How many requests were asked to come again later.
    int turnedAway() {
        return turnedAway.get();
    }

    @Override
    public SessionAnswer session(SessionRequest laptop) {
        return timed(() -> hub.session(laptop));
    }

    @Override
    public long snapshot(String bucket, long asOf, @Nullable String after, Consumer<Page> pages) {
        return timed(() -> hub.snapshot(bucket, asOf, after, pages));
    }

    @Override
    public Checkpoint changes(ChangesRequest question, Consumer<Page> pages) {
        return timed(() -> hub.changes(question, pages));
    }

    @Override
    public List<Digest> parts(String bucket, long revision) {
        return timed(() -> hub.parts(bucket, revision));
    }

    @Override
    public Map<UUID, Digest> part(String bucket, long revision, int part) {
        return timed(() -> hub.part(bucket, revision, part));
    }

    @Override
    public void records(RecordsRequest question, Consumer<Page> pages) {
        timed(() -> {
            hub.records(question, pages);
            return question;
        });
    }

    @Override
    public PushAnswer push(UUID device, UUID incarnation, List<PendingOp> ops) {
        return timed(() -> hub.push(device, incarnation, ops));
    }

    @Override
    public long waitFor(long revision) {
        return timed(() -> hub.waitFor(revision));
    }

    /// The line is everybody's: whoever opened it closes it.
    @Override
    public void close() {}

    private <T> T timed(Supplier<T> question) {
        requests.incrementAndGet();
        var start = System.nanoTime();
        try {
            return question.get();
        } catch (HubException e) {
            if (e.fault() instanceof Fault.Busy || e.fault() instanceof Fault.Later) {
                turnedAway.incrementAndGet();
            }
            throw e;
        } finally {
            var took = System.nanoTime() - start;
            synchronized (timings) {
                timings.add(took);
            }
        }
    }
}
