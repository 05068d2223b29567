package org.doorstep.bench.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.protocol.sync.ChangesRequest;
import org.doorstep.protocol.sync.RecordsRequest;
import org.doorstep.protocol.sync.SessionAnswer;
import org.doorstep.protocol.sync.SessionRequest;
import org.doorstep.sync.hub.Checkpoint;
import org.doorstep.sync.hub.Hub;
import org.doorstep.sync.hub.HubException;
import org.doorstep.sync.hub.Page;
import org.doorstep.sync.hub.PushAnswer;
import org.jspecify.annotations.Nullable;

/// One laptop's network: loses requests and answers, brings requests twice or much later, cuts
/// answers in the middle.
final class SimLink implements Hub {

    private static final int FAULTS_PERCENT = 18;

    private final SimHub hub;
    private final Supplier<String> officer;
    private final Random random;
    private final Trace trace;
    private final List<Request> late = new ArrayList<>();
    private final Runnable meanwhile;
    private boolean calm;

    /// @param officer whom the laptop's token speaks for
    /// @param meanwhile something else happens while a request is on its way
    SimLink(SimHub hub, Supplier<String> officer, Runnable meanwhile, Random random, Trace trace) {
        this.hub = hub;
        this.officer = officer;
        this.meanwhile = meanwhile;
        this.random = random;
        this.trace = trace;
    }

    /// No more faults.
    void calmDown() {
        calm = true;
    }

    /// A request that somebody on the way had kept arrives at last; nobody hears the answer.
    void deliverLate() {
        if (!late.isEmpty()) {
            trace.say("a late request arrives");
            try {
                trace.say("answer: " + late.remove(random.nextInt(late.size())).send());
            } catch (HubException e) {
                trace.say("and is refused");
            }
        }
    }

    boolean hasLate() {
        return !late.isEmpty();
    }

    @Override
    public SessionAnswer session(SessionRequest laptop) {
        return faulty("session", () -> hub.session(officer.get(), laptop));
    }

    @Override
    public long snapshot(String bucket, long asOf, @Nullable String after, Consumer<Page> pages) {
        var told = faulty("snapshot", () -> hub.snapshot(officer.get(), bucket, asOf, after));
        deliver(told, pages);
        return asOf;
    }

    @Override
    public Checkpoint changes(ChangesRequest question, Consumer<Page> pages) {
        var told = faulty("changes", () -> hub.changes(officer.get(), question));
        deliver(told.pages(), pages);
        return told.end();
    }

    @Override
    public List<Digest> parts(String bucket, long revision) {
        return faulty("digests", () -> hub.parts(officer.get(), bucket, revision));
    }

    @Override
    public Map<UUID, Digest> part(String bucket, long revision, int part) {
        return faulty("digests", () -> hub.part(officer.get(), bucket, revision, part));
    }

    @Override
    public void records(RecordsRequest question, Consumer<Page> pages) {
        trace.say("asks for " + question.ids() + " of " + question.bucket());
        deliver(faulty("records", () -> hub.records(officer.get(), question)), pages);
    }

    @Override
    public PushAnswer push(UUID device, UUID incarnation, List<PendingOp> ops) {
        var who = officer.get();
        Request request = () -> hub.push(who, device, incarnation, ops);
        if (!calm && random.nextInt(8) == 0) {
            meanwhile.run();
        }
        if (fails()) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    trace.say("push arrives twice");
                    request.send();
                }
                case 1 -> {
                    trace.say("push is kept on the way");
                    late.add(request);
                    throw offline();
                }
                default -> {
                    trace.say("push is lost");
                    throw offline();
                }
            }
        }
        var answer = faulty("push of " + ops.size(), request::send);
        trace.say("push answered: " + answer);
        return answer;
    }

    @Override
    public long waitFor(long revision) {
        return revision;
    }

    @Override
    public void close() {}

    private void deliver(List<Page> told, Consumer<Page> pages) {
        for (var page : told) {
            if (fails()) {
                trace.say("the answer is cut");
                throw offline();
            }
            pages.accept(page);
        }
        if (fails()) {
            trace.say("the answer is cut before its checkpoint");
            throw offline();
        }
    }

    private <T> T faulty(String what, Supplier<T> request) {
        if (fails()) {
            trace.say(what + " does not arrive");
            throw offline();
        }
        var answer = request.get();
        if (fails()) {
            trace.say("the answer to " + what + " is lost");
            throw offline();
        }
        return answer;
    }

    private boolean fails() {
        return !calm && random.nextInt(100) < FAULTS_PERCENT / 2;
    }

    private static HubException offline() {
        return HubException.offline("simulated", null);
    }

    /// A push on its way.
    private interface Request {
        PushAnswer send();
    }
}
