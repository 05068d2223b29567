package org.doorstep.sync.round;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.Replica;

/// Lets one thread at a time to the store: the round's, and whoever counts what waits meanwhile.
public final class SerialReplica implements Replica {

    private final Replica replica;
    private final ReentrantLock turn = new ReentrantLock();

    public SerialReplica(Replica replica) {
        this.replica = replica;
    }

    @Override
    public State state() {
        return inTurn(replica::state);
    }

    @Override
    public void agree(Grants grants) {
        inTurn(() -> replica.agree(grants));
    }

    @Override
    public void fill(String bucket, List<FeedLine> page, String resume) {
        inTurn(() -> replica.fill(bucket, page, resume));
    }

    @Override
    public void filled(String bucket, long revision) {
        inTurn(() -> replica.filled(bucket, revision));
    }

    @Override
    public void stage(List<FeedLine> page) {
        inTurn(() -> replica.stage(page));
    }

    @Override
    public void unstage() {
        inTurn(replica::unstage);
    }

    @Override
    public void checkpoint(long revision) {
        inTurn(() -> replica.checkpoint(revision));
    }

    @Override
    public List<PendingOp> pending(int maxOps, int maxBytes) {
        return inTurn(() -> replica.pending(maxOps, maxBytes));
    }

    @Override
    public void settle(List<Outcome> outcomes) {
        inTurn(() -> replica.settle(outcomes));
    }

    @Override
    public void reincarnate() {
        inTurn(replica::reincarnate);
    }

    @Override
    public Map<String, Digest> digests() {
        return inTurn(replica::digests);
    }

    @Override
    public List<Digest> parts(String bucket) {
        return inTurn(() -> replica.parts(bucket));
    }

    @Override
    public Map<UUID, Digest> part(String bucket, int part) {
        return inTurn(() -> replica.part(bucket, part));
    }

    @Override
    public void repair(String bucket, List<FeedLine> lines) {
        inTurn(() -> replica.repair(bucket, lines));
    }

    @Override
    public void verified() {
        inTurn(replica::verified);
    }

    @Override
    public void doubt() {
        inTurn(replica::doubt);
    }

    @Override
    public boolean recount() {
        return inTurn(replica::recount);
    }

    private void inTurn(Runnable work) {
        inTurn(() -> {
            work.run();
            return work;
        });
    }

    private <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
