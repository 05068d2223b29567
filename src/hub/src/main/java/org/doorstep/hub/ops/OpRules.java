package org.doorstep.hub.ops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorstep.domain.sync.Outcome.Result;
import org.doorstep.hub.record.Version;
import org.doorstep.hub.record.Version.Origin;

/// The rules of a push. Pure: the same push on the same standing always gives the same verdict.
///
/// Numbers come without gaps and never with other content. A number that was here before gets its
/// first outcome again; so does an op that was here under another number. Every other op is judged
/// for itself and as a whole: it is applied, refused with a reason, or quarantined because the
/// officer does not (any longer) work on the file.
public final class OpRules {

    private final InsertRules inserts;

    public OpRules(InsertRules inserts) {
        this.inserts = inserts;
    }

    /// @param now the hub's clock: when the hub takes what it takes
    public Verdict judge(Push push, Standing standing, Instant now) {
        var outcomes = new ArrayList<Kept>();
        var turn = new Turn(push, standing, now);
        var next = standing.expectedSeq();
        for (var op : push.ops()) {
            if (op.seq() < standing.expectedSeq()) {
                var first = standing.bySeq().get(op.seq());
                if (first == null || !Arrays.equals(first.hash(), op.hash())) {
                    return new Verdict.Clash(op.seq());
                }
                outcomes.add(first);
            } else if (op.seq() == next) {
                outcomes.add(turn.take(op));
                next++;
            } else {
                return new Verdict.Gap(standing.expectedSeq());
            }
        }
        return new Verdict.Taken(outcomes, turn.fresh);
    }

    /// One push while it is judged: later ops see what earlier ones did.
    private final class Turn {

        private final Push push;
        private final Standing standing;
        private final Instant now;
        private final List<Judged> fresh = new ArrayList<>();
        private final Map<UUID, Kept> byId;
        private final Set<UUID> records;

        Turn(Push push, Standing standing, Instant now) {
            this.push = push;
            this.standing = standing;
            this.now = now;
            this.byId = new HashMap<>(standing.byId());
            this.records = new HashSet<>(standing.records());
        }

        Kept take(Op op) {
            var judged = judge(op);
            fresh.add(judged);
            judged.versions().forEach(version -> records.add(version.id()));
            byId.putIfAbsent(op.opId(), judged.kept());
            return judged.kept();
        }

        private Judged judge(Op op) {
            var first = byId.get(op.opId());
            if (first != null) {
                return Arrays.equals(first.hash(), op.hash())
                        ? Judged.again(op, first)
                        : Judged.impostor(op);
            }
            var versions = new ArrayList<Version>();
            var lost = false;
            for (var reading : inserts.read(op, push.officer())) {
                switch (reading) {
                    case InsertRules.Unfit unfit -> {
                        return Judged.refused(op, Result.REJECTED, unfit.reason());
                    }
                    case InsertRules.Entry entry -> {
                        if (records.contains(entry.id())) {
                            return Judged.refused(
                                    op,
                                    Result.REJECTED,
                                    "A record with this id is at the hub already.");
                        }
                        lost = lost || !mayWrite(entry);
                        versions.add(version(op, entry));
                    }
                }
            }
            if (versions.stream().map(Version::id).distinct().count() < versions.size()) {
                return Judged.refused(op, Result.REJECTED, "One id is given to two records.");
            }
            return lost
                    ? Judged.refused(
                            op,
                            Result.QUARANTINED,
                            "You do not work on this file any longer. What you wrote is kept at the hub"
                                    + " for a supervisor.")
                    : Judged.applied(op, versions);
        }

        private boolean mayWrite(InsertRules.Entry entry) {
            return !entry.needsBucket()
                    || standing.scopes().getOrDefault(entry.file(), Set.of()).stream()
                            .anyMatch(scope -> push.buckets().contains(entry.bucketIn(scope)));
        }

        private Version version(Op op, InsertRules.Entry entry) {
            return new Version(
                    entry.id(),
                    1,
                    entry.type(),
                    entry.file(),
                    entry.category(),
                    entry.sensitivity(),
                    entry.body(),
                    push.officer(),
                    new Origin(push.laptop().device(), op.opId()),
                    entry.observedAt(),
                    now);
        }
    }
}
