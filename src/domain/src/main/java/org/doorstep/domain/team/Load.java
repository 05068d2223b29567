package org.doorstep.domain.team;

import java.time.Instant;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Standing;
import org.doorstep.domain.team.Board.Piece;
import org.jspecify.annotations.Nullable;

/// How much an officer has, counted and weighed.
///
/// @param people with whom they work
/// @param cases their open cases
/// @param tasks their open tasks, whether with a limit or not
/// @param late how many of these are late
/// @param atRisk how many of these are at risk
/// @param weight all of it in hundredths, as [Weights] says
public record Load(int people, int cases, int tasks, int late, int atRisk, int weight) {

    public static final Load NONE = new Load(0, 0, 0, 0, 0, 0);

    /// What one piece adds to what that officer has.
    ///
    /// @param officer null for what it will add to what whoever is given it has
    public static Load of(
            Piece piece,
            @Nullable String officer,
            Weights weights,
            Reckoning reckoning,
            Instant now) {
        var people = piece.isWith(officer) ? 1 : 0;
        var cases = piece.casesOf(officer);
        var weight = people * weights.person();
        for (var one : cases) {
            weight += weights.of(one.body().type());
        }
        var tasks = piece.tasksOf(officer);
        var late = 0;
        var atRisk = 0;
        for (var one : tasks) {
            weight += weights.task();
            var state =
                    one.body()
                            .standing(reckoning, now, null)
                            .map(Standing::state)
                            .orElse(Standing.State.DUE);
            if (state == Standing.State.LATE) {
                late++;
                weight += weights.late();
            } else if (state == Standing.State.AT_RISK) {
                atRisk++;
                weight += weights.atRisk();
            }
        }
        return new Load(people, cases.size(), tasks.size(), late, atRisk, weight);
    }

    public Load and(Load more) {
        return new Load(
                people + more.people,
                cases + more.cases,
                tasks + more.tasks,
                late + more.late,
                atRisk + more.atRisk,
                weight + more.weight);
    }
}
