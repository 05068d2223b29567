package org.doorstep.hub.ops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import org.doorstep.protocol.json.Json;

/// The rules of a push. Pure: the same push on the same standing always gives the same verdict.
///
/// Numbers come without gaps and never with other content. A number that was here before gets its
/// first outcome again; so does an op that was here under another number. Every other op is judged
/// for itself, change by change: a change is applied, merged beside what others did, turned into a
/// conflict, refused with a reason, or quarantined because the officer does not (any longer) work
/// on the file.
public final class OpRules {

    private final InsertRules inserts;
    private final AmendRules amendments;
    private final ConflictRules conflicts;
    private final DraftRules drafts;

    public OpRules(Json json) {
        this.inserts = new InsertRules(json);
        this.amendments = new AmendRules(json);
        this.conflicts = new ConflictRules(json);
        this.drafts = new DraftRules(json, amendments);
    }

    /// @param now the hub's clock: when the hub takes what it takes
    public Verdict judge(Push push, Standing standing, Instant now) {
        var outcomes = new ArrayList<Kept>();
        var turn = new OpTurn(inserts, amendments, conflicts, drafts, push, standing, now);
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
        return new Verdict.Taken(outcomes, turn.fresh());
    }
}
