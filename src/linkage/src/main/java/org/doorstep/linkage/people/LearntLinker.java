package org.doorstep.linkage.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.linkage.Basis;
import org.doorstep.linkage.LinkInput;
import org.doorstep.linkage.Linked;
import org.doorstep.linkage.Linker;
import org.doorstep.linkage.Progress;
import org.doorstep.linkage.Ruling;
import org.doorstep.linkage.exact.ExactLinker;
import org.doorstep.linkage.explain.Explaining;
import org.doorstep.linkage.group.Constraints;
import org.doorstep.linkage.group.Groups;
import org.doorstep.linkage.model.ModelFile;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.run.WholeRun;

/// Links by what it learns from the records themselves, see [WholeRun]. From few records nothing
/// can be learnt: they are linked by what is exactly the same.
public final class LearntLinker implements Linker {

    /// How often each agreement is seen among so many records is known well enough.
    public static final int ENOUGH = 2_000;

    private static final int REPORT_EVERY = 10_000;

    private final Samples samples;
    private final Nicknames nicknames;
    private final int enough;

    /// @param samples whether made-up people's National Insurance numbers count
    public LearntLinker(Samples samples, Nicknames nicknames) {
        this(samples, nicknames, ENOUGH);
    }

    /// @param enough from how many records on it learns
    LearntLinker(Samples samples, Nicknames nicknames, int enough) {
        this.samples = samples;
        this.nicknames = nicknames;
        this.enough = enough;
    }

    @Override
    public Linked link(Stream<LinkInput> records, List<Ruling> rulings, Progress progress) {
        var collected = new Collected(enough, samples);
        records.forEachOrdered(record -> {
            collected.add(record);
            if (collected.size() % REPORT_EVERY == 0) {
                progress.reached("Reading records", collected.size());
            }
        });
        if (collected.isFew()) {
            return new ExactLinker(samples, nicknames)
                    .link(collected.whole().stream(), rulings, progress);
        }
        var rows = collected.rows();
        var constraints = new Constraints(rows);
        var ruled = new ArrayList<int[]>();
        for (var ruling : rulings) {
            var left = rows.place(ruling.left());
            var right = rows.place(ruling.right());
            switch (ruling.verdict()) {
                case SAME_PERSON -> ruled.add(new int[] {left, right});
                case DIFFERENT_PEOPLE -> constraints.ruleApart(left, right);
            }
        }
        var found =
                new WholeRun(rows, nicknames, false, progress).run(constraints, List.copyOf(ruled));
        progress.reached("Looking for doubts", rows.size());
        var explaining = new Explaining(rows, found.weights(), constraints, nicknames);
        var findings = new Findings(rows);
        var persons = collected.persons();
        var tied = new BitSet();
        ruled.forEach(pair -> Arrays.stream(pair).forEach(tied::set));
        return new LearntPeople(
                rows,
                row -> persons[row],
                found.groups(),
                firsts(found.groups()),
                explaining,
                findings,
                tied,
                new Doubts(rows, found, constraints, explaining, findings).all(),
                new Learnt(
                        found.model(),
                        new Basis(
                                new ModelFile().hash(found.model()),
                                found.threshold().bits(),
                                found.threshold().falseShare(),
                                found.threshold().missedShare())));
    }

    private static BitSet firsts(Groups groups) {
        var firsts = new BitSet();
        for (var row = 0; row < groups.rows(); row++) {
            firsts.set(groups.first(row));
        }
        return firsts;
    }
}
