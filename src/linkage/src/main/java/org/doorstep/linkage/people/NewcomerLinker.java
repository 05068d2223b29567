package org.doorstep.linkage.people;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doorstep.domain.identifier.Samples;
import org.doorstep.linkage.Doubt;
import org.doorstep.linkage.LinkInput;
import org.doorstep.linkage.LinkageException;
import org.doorstep.linkage.Linked;
import org.doorstep.linkage.Linker;
import org.doorstep.linkage.Progress;
import org.doorstep.linkage.Ruling;
import org.doorstep.linkage.Ruling.Verdict;
import org.doorstep.linkage.explain.Explaining;
import org.doorstep.linkage.group.Constraints;
import org.doorstep.linkage.group.Groups;
import org.doorstep.linkage.mention.FactMentions;
import org.doorstep.linkage.mention.Mention;
import org.doorstep.linkage.normal.Nicknames;
import org.doorstep.linkage.row.Rows;
import org.doorstep.linkage.run.Arrival;
import org.doorstep.linkage.run.Register;
import org.doorstep.linkage.weigh.Weights;

/// Links only the records that have no person yet, by what an earlier run learnt; everybody else
/// stays who they are. The answer has the people whom the newcomers are, and nobody else.
public final class NewcomerLinker implements Linker {

    private static final int REPORT_EVERY = 10_000;
    private static final int NOBODY = -1;

    private final Samples samples;
    private final Nicknames nicknames;
    private final Learnt learnt;

    /// @param samples whether made-up people's National Insurance numbers count
    /// @throws LinkageException if another version of the comparisons learnt it
    public NewcomerLinker(Samples samples, Nicknames nicknames, Learnt learnt) {
        if (!learnt.fits()) {
            throw new LinkageException("the model is of another version: link everything anew");
        }
        this.samples = samples;
        this.nicknames = nicknames;
        this.learnt = learnt;
    }

    @Override
    public Linked link(Stream<LinkInput> records, List<Ruling> rulings, Progress progress) {
        var mentions = new FactMentions(samples);
        var sources = new HashMap<String, Integer>();
        var builder = new Rows.Builder(0);
        var persons = new HashMap<Integer, Integer>();
        var newcomers = new ArrayList<Mention>();
        records.forEachOrdered(record -> {
            var source = sources.computeIfAbsent(record.source(), _ -> sources.size());
            var mention = mentions.of(record.number(), source, record.facts(), record.endedOn());
            if (record.person().isPresent()) {
                persons.put(record.number(), record.person().getAsInt());
                builder.add(mention);
            } else {
                newcomers.add(mention);
            }
            if ((builder.size() + newcomers.size()) % REPORT_EVERY == 0) {
                progress.reached("Reading records", builder.size() + newcomers.size());
            }
        });
        newcomers.sort(Comparator.comparingInt(Mention::number));
        var rows = builder.build();
        var known = rows.size();
        var constraints = new Constraints(rows);
        for (var ruling : rulings) {
            if (ruling.verdict() == Verdict.DIFFERENT_PEOPLE
                    && persons.containsKey(ruling.left())
                    && persons.containsKey(ruling.right())) {
                constraints.ruleApart(rows.place(ruling.left()), rows.place(ruling.right()));
            }
        }
        var groups = groups(rows, persons);
        var weights = new Weights(rows, learnt.model());
        var register =
                new Register(rows, groups, weights, constraints, nicknames, learnt.basis().bits());
        var explaining = new Explaining(rows, weights, constraints, nicknames);
        var findings = new Findings(rows);
        var doubts = new ArrayList<Doubt>();
        for (var newcomer : newcomers) {
            progress.reached("Linking new records", rows.size() - known);
            if (register.arrive(newcomer) instanceof Arrival.Doubtful doubtful) {
                doubtful.groups()
                        .forEach(group ->
                                doubts.add(
                                        Doubts.doubt(
                                                rows,
                                                explaining,
                                                findings,
                                                group,
                                                rows.size() - 1,
                                                false)));
            }
        }
        var shown = new BitSet();
        for (var row = known; row < rows.size(); row++) {
            shown.set(groups.first(row));
        }
        return new LearntPeople(
                rows,
                row -> persons.getOrDefault(rows.number(row), NOBODY),
                groups,
                shown,
                explaining,
                findings,
                new BitSet(),
                doubts,
                learnt);
    }

    private static Groups groups(Rows rows, Map<Integer, Integer> persons) {
        var groups = new Groups(rows.size());
        var firsts = new HashMap<Integer, Integer>();
        for (var row = 0; row < rows.size(); row++) {
            var first = firsts.putIfAbsent(persons.getOrDefault(rows.number(row), NOBODY), row);
            if (first != null) {
                groups.join(first, row);
            }
        }
        return groups;
    }
}
