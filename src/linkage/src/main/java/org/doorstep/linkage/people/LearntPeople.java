package org.doorstep.linkage.people;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.domain.citizen.Link.DecidedBy;
import org.doorstep.linkage.Basis;
import org.doorstep.linkage.Cluster;
import org.doorstep.linkage.Doubt;
import org.doorstep.linkage.Evidence;
import org.doorstep.linkage.Linked;
import org.doorstep.linkage.explain.Explaining;
import org.doorstep.linkage.explain.Explanation;
import org.doorstep.linkage.group.Groups;
import org.doorstep.linkage.group.Homes;
import org.doorstep.linkage.row.Rows;
import org.jspecify.annotations.Nullable;

/// A finished run, from which the clusters are made one by one.
public final class LearntPeople implements Linked {

    /// Of a person with many records so many are asked for the one that is most alike.
    private static final int SPEAKERS = 16;

    private static final Evidence ALONE =
            new Evidence(DecidedBy.RULE, "The only record of this person", OptionalInt.empty());

    private final Rows rows;
    private final Groups groups;
    private final Explaining explaining;
    private final Findings findings;
    private final Homes homes;
    private final BitSet shown;
    private final BitSet ruled;
    private final List<Doubt> doubts;
    private final Learnt learnt;

    /// @param persons number of the person to whom each row was linked before, below nought if none
    /// @param shown first rows of the groups that the answer has
    /// @param ruled rows that an officer's ruling joined
    LearntPeople(
            Rows rows,
            IntUnaryOperator persons,
            Groups groups,
            BitSet shown,
            Explaining explaining,
            Findings findings,
            BitSet ruled,
            List<Doubt> doubts,
            Learnt learnt) {
        this.rows = rows;
        this.groups = groups;
        this.shown = shown;
        this.explaining = explaining;
        this.findings = findings;
        this.ruled = ruled;
        this.doubts = List.copyOf(doubts);
        this.learnt = learnt;
        homes = new Homes(rows.size(), persons, groups::first);
    }

    /// What was learnt, or by what was judged.
    public Learnt learnt() {
        return learnt;
    }

    @Override
    public int records() {
        return rows.size();
    }

    @Override
    public int people() {
        return shown.cardinality();
    }

    @Override
    public Stream<Cluster> clusters() {
        return firsts().mapToObj(this::cluster);
    }

    @Override
    public List<Doubt> doubts() {
        return doubts;
    }

    @Override
    public Optional<Basis> basis() {
        return Optional.of(learnt.basis());
    }

    private IntStream firsts() {
        return shown.stream();
    }

    private Cluster cluster(int first) {
        var members = groups.members(first);
        return new Cluster(
                homes.person(first),
                homes.absorbed(first),
                Arrays.stream(members)
                        .mapToObj(
                                row -> new Cluster.Member(rows.number(row), evidence(row, members)))
                        .toList());
    }

    /// What the row has in common with the member that is most like it.
    private Evidence evidence(int row, int[] members) {
        if (members.length == 1) {
            return ALONE;
        }
        var other = -1;
        @Nullable Explanation best = null;
        for (var i = 0; i < Math.min(SPEAKERS, members.length); i++) {
            if (members[i] != row) {
                var explanation =
                        explaining.of(Math.min(row, members[i]), Math.max(row, members[i]));
                if (best == null || explanation.weight() > best.weight()) {
                    best = explanation;
                    other = members[i];
                }
            }
        }
        var number = other < 0 ? OptionalInt.empty() : OptionalInt.of(rows.number(other));
        if (ruled.get(row)) {
            return new Evidence(
                    DecidedBy.OFFICER, "Decided by an officer: the same person", number);
        }
        return new Evidence(
                DecidedBy.MODEL,
                best == null ? "Like the other records" : findings.inShort(best),
                number);
    }
}
