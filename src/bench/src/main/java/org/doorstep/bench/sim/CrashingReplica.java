package org.doorstep.bench.sim;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.doorstep.domain.sync.Digest;
import org.doorstep.domain.sync.FeedLine;
import org.doorstep.domain.sync.Grants;
import org.doorstep.domain.sync.Outcome;
import org.doorstep.domain.sync.PendingOp;
import org.doorstep.domain.sync.Replica;

/// A replica whose process may die before or after each of its transactions.
final class CrashingReplica implements Replica {

    private static final int CRASHES_PER_MILLE = 12;

    private final Replica replica;
    private final Random random;
    private final Trace trace;
    private final LongConsumer atCheckpoint;
    private final Runnable whenVerified;
    private boolean calm;

    /// @param atCheckpoint hears of each checkpoint that was reached
    /// @param whenVerified hears each time that all was found to be equal
    CrashingReplica(
            Replica replica,
            Random random,
            Trace trace,
            LongConsumer atCheckpoint,
            Runnable whenVerified) {
        this.replica = replica;
        this.random = random;
        this.trace = trace;
        this.atCheckpoint = atCheckpoint;
        this.whenVerified = whenVerified;
    }

    void calmDown() {
        calm = true;
    }

    @Override
    public State state() {
        return replica.state();
    }

    @Override
    public void agree(Grants grants) {
        step("agree", () -> replica.agree(grants));
    }

    @Override
    public void fill(String bucket, List<FeedLine> page, String resume) {
        step("fill", () -> replica.fill(bucket, page, resume));
    }

    @Override
    public void filled(String bucket, long revision) {
        step("filled", () -> replica.filled(bucket, revision));
    }

    @Override
    public void stage(List<FeedLine> page) {
        step("stage", () -> replica.stage(page));
    }

    @Override
    public void unstage() {
        step("unstage", replica::unstage);
    }

    @Override
    public void checkpoint(long revision) {
        step(
                "checkpoint",
                () -> {
                    replica.checkpoint(revision);
                    atCheckpoint.accept(revision);
                });
    }

    @Override
    public List<PendingOp> pending(int maxOps, int maxBytes) {
        return replica.pending(maxOps, maxBytes);
    }

    @Override
    public void settle(List<Outcome> outcomes) {
        step("settle", () -> replica.settle(outcomes));
    }

    @Override
    public void reincarnate() {
        step("reincarnate", replica::reincarnate);
    }

    @Override
    public Map<String, Digest> digests() {
        return replica.digests();
    }

    @Override
    public List<Digest> parts(String bucket) {
        return replica.parts(bucket);
    }

    @Override
    public Map<UUID, Digest> part(String bucket, int part) {
        return replica.part(bucket, part);
    }

    @Override
    public void repair(String bucket, List<FeedLine> lines) {
        step("repair", () -> replica.repair(bucket, lines));
    }

    @Override
    public void verified() {
        step(
                "verified",
                () -> {
                    replica.verified();
                    whenVerified.run();
                });
    }

    @Override
    public void doubt() {
        step("doubt", replica::doubt);
    }

    @Override
    public boolean recount() {
        crash("before a recount");
        return replica.recount();
    }

    private void step(String what, Runnable work) {
        crash("before " + what);
        work.run();
        crash("after " + what);
    }

    private void crash(String when) {
        if (!calm && random.nextInt(1000) < CRASHES_PER_MILLE) {
            trace.say("crash " + when);
            throw new Crash();
        }
    }
}
