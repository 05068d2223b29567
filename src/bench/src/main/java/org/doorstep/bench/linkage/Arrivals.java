package org.doorstep.bench.linkage;

import java.util.List;
import org.doorstep.bench.measure.Result;
import org.doorstep.bench.measure.Timings;
import org.doorstep.linkage.group.Constraints;
import org.doorstep.linkage.mention.Mention;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.run.Arrival;
import org.doorstep.linkage.run.Register;
import org.doorstep.linkage.run.WholeRun.Found;

/// Records that come one by one to people who are known: each is one of theirs, said once more.
final class Arrivals {

    /// The first come while Java is still learning what to compile.
    private static final int WARM_UP = 300;

    private static final long STEP = 7_919;

    private final Register register;
    private final List<Mention> mentions;
    private int next;

    Arrivals(Rows rows, Found found, List<Mention> mentions) {
        this.mentions = mentions;
        register =
                new Register(
                        rows,
                        found.groups(),
                        found.weights(),
                        new Constraints(rows),
                        Nicknames.shipped(),
                        found.threshold().bits());
        next = mentions.size();
    }

    void into(Result result, int arrivals) {
        for (var i = 0; i < WARM_UP; i++) {
            arrive(i);
        }
        var timings = new Timings();
        var known = 0;
        for (var i = WARM_UP; i < WARM_UP + arrivals; i++) {
            var since = System.nanoTime();
            var arrival = arrive(i);
            timings.add(System.nanoTime() - since);
            known += arrival instanceof Arrival.Known ? 1 : 0;
        }
        result.with("arrival_", timings).with("arrivals_known", known);
    }

    private Arrival arrive(int which) {
        var like = mentions.get((int) (which * STEP % mentions.size()));
        return register.arrive(new Mention(next++, like.source(), like.values()));
    }
}
