package org.doorstep.app.team;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.app.text.Messages;
import org.doorstep.domain.team.Load;
import org.doorstep.domain.team.Weights;
import org.jspecify.annotations.Nullable;

/// One officer of the board, or the row of what nobody has yet.
///
/// @param officer their id; null for nobody
/// @param name what they are called
/// @param job what they do, or that they have left the team
/// @param here whether work can be given to them
/// @param share of what one can do, in hundredths
record WorkerRow(
        @Nullable String officer, String name, String job, boolean here, Load load, int share) {

    private static final Messages TEXT = Messages.of("team");
    private static final double HUNDRED = 100;

    /// Who has least first.
    static final Comparator<WorkerRow> LEAST_FIRST =
            Comparator.comparingInt((WorkerRow row) -> row.load().weight())
                    .thenComparing(WorkerRow::name);

    static WorkerRow of(
            @Nullable String officer,
            String name,
            String job,
            boolean here,
            Load load,
            Weights weights) {
        return new WorkerRow(officer, name, job, here, load, load.weight() * 100 / weights.full());
    }

    /// The weight as it is written: *42.5*.
    String weight() {
        return weight(load.weight());
    }

    /// Hundredths as they are written, without needless noughts.
    static String weight(int hundredths) {
        var number = hundredths / HUNDRED;
        return number == Math.rint(number)
                ? Integer.toString((int) number)
                : Double.toString(number);
    }

    /// How many people and cases they have, and whether they have left.
    String under() {
        var has = TEXT.get("worker.has", load.people(), load.cases());
        return officer == null ? job : here ? has : job + ", " + has;
    }

    /// Late and at risk in one word; empty if there is neither.
    String pressing() {
        return Stream.of(
                        load.late() > 0 ? TEXT.get("late", load.late()) : "",
                        load.atRisk() > 0 ? TEXT.get("atRisk", load.atRisk()) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// The row as one sentence, for a screen reader.
    String sentence() {
        var words =
                TEXT.get(
                        "worker.sentence",
                        name,
                        load.people(),
                        load.cases(),
                        load.tasks(),
                        weight(),
                        share);
        return pressing().isEmpty() ? words : words + ", " + pressing();
    }
}
