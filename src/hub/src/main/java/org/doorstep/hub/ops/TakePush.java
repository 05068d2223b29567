package org.doorstep.hub.ops;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorstep.protocol.sync.OutcomeLine;

/// Takes a push: judges it, keeps it, and says from which revision each op shows.
public final class TakePush {

    private final HubLog log;
    private final OpRules rules;
    private final InstantSource clock;

    public TakePush(HubLog log, OpRules rules, InstantSource clock) {
        this.log = log;
        this.rules = rules;
        this.clock = clock;
    }

    /// What the laptop is told.
    public sealed interface Answer {

        /// One line for each op, in their order.
        record Settled(List<OutcomeLine> outcomes) implements Answer {}

        record Gap(long expectedSeq) implements Answer {}

        record Clash(long seq) implements Answer {}
    }

    public Answer take(Push push) {
        var verdict =
                log.alone(
                        push.laptop(),
                        ledger -> {
                            var judged = rules.judge(push, ledger.standing(push), clock.instant());
                            if (judged instanceof Verdict.Taken taken) {
                                ledger.append(push, taken.fresh());
                            }
                            return judged;
                        });
        return switch (verdict) {
            case Verdict.Gap gap -> new Answer.Gap(gap.expectedSeq());
            case Verdict.Clash clash -> new Answer.Clash(clash.seq());
            case Verdict.Taken taken -> new Answer.Settled(lines(push, taken));
        };
    }

    private List<OutcomeLine> lines(Push push, Verdict.Taken taken) {
        var effect = taken.outcomes().stream().anyMatch(Kept::hasEffect);
        var shown = effect ? log.settled() : 0;
        var left = effect ? Set.copyOf(log.left(push)) : Set.<UUID>of();
        var lines = new ArrayList<OutcomeLine>(push.ops().size());
        for (int i = 0; i < push.ops().size(); i++) {
            var kept = taken.outcomes().get(i);
            var gone = gone(push.ops().get(i), left);
            lines.add(
                    new OutcomeLine(
                            push.ops().get(i).seq(),
                            kept.result().toString(),
                            kept.detail(),
                            kept.hasEffect() ? shown : 0,
                            kept.refused().isEmpty() ? null : kept.refused(),
                            kept.hasEffect() && !gone.isEmpty() ? gone : null));
        }
        return lines;
    }

    private static List<UUID> gone(Op op, Set<UUID> left) {
        return left.isEmpty() ? List.of() : op.records().filter(left::contains).toList();
    }
}
