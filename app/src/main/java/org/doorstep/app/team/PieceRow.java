package org.doorstep.app.team;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.app.text.Limits;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.MarkerTag;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.ui.task.Team;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Standing;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.domain.team.Load;
import org.doorstep.domain.team.Weights;
import org.jspecify.annotations.Nullable;

/// What an officer has of one person, in words, each said once: tables draw it often.
///
/// @param who what they are called, and what to be careful of
/// @param work their open cases, and what comes first
/// @param standing how the most pressing limit stands; null if there is none
/// @param limit the same in words
/// @param by until when and by which rule; empty if there is no limit
/// @param rule by which rule; empty if there is none
/// @param with who works with the person of whose work this is what nobody has; else empty
/// @param weight in hundredths
/// @param weighs the same in words
/// @param sentence all of it, for a screen reader
public record PieceRow(
        UUID person,
        Mention who,
        String work,
        @Nullable Standing standing,
        String limit,
        String by,
        String rule,
        String with,
        int weight,
        String weighs,
        String sentence) {

    private static final Messages TEXT = Messages.of("team");

    /// The heaviest first.
    static final Comparator<PieceRow> HEAVIEST =
            Comparator.comparingInt(PieceRow::weight)
                    .reversed()
                    .thenComparing(PieceRow::name)
                    .thenComparing(PieceRow::person);

    /// What the person is called.
    public String name() {
        return who.name();
    }

    /// @param officer whose; null for what nobody has
    static PieceRow of(
            Piece piece,
            Mention who,
            @Nullable String officer,
            Team people,
            Weights weights,
            Reckoning reckoning,
            Clock clock) {
        var tasks =
                piece.tasksOf(officer).stream()
                        .map(task -> TaskLine.of(task, who, reckoning, clock, false))
                        .sorted(TaskLine.PRESSING)
                        .toList();
        var cases = piece.casesOf(officer).stream().map(one -> one.body().title()).toList();
        var first = tasks.isEmpty() ? null : tasks.getFirst();
        var weight = Load.of(piece, officer, weights, reckoning, clock.instant()).weight();
        var with = officer == null && !piece.isWith(null) ? with(piece, people) : "";
        var work = work(cases, tasks);
        var limit = first == null ? "" : first.state();
        var by = first == null || limit.isEmpty() ? "" : first.by();
        return new PieceRow(
                piece.person(),
                who,
                work,
                first == null ? null : first.standing(),
                limit,
                by,
                first == null ? "" : rule(first),
                with,
                weight,
                WorkerRow.weight(weight),
                Stream.of(
                                MarkerTag.spoken(who),
                                with.isEmpty() ? "" : TEXT.get("work.with", with),
                                work,
                                limit,
                                by)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    /// Whether the person stays with whoever works with them when this is given.
    boolean stays() {
        return !with.isEmpty();
    }

    private static String rule(TaskLine line) {
        var rule = line.standing() == null ? null : line.standing().rule();
        return rule == null ? "" : Limits.rule(rule);
    }

    private static String with(Piece piece, Team people) {
        return piece.workers().stream()
                .map(people::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String work(List<String> cases, List<TaskLine> tasks) {
        var todo =
                tasks.isEmpty()
                        ? ""
                        : tasks.size() == 1
                                ? tasks.getFirst().what()
                                : TEXT.get("todo", tasks.getFirst().what(), tasks.size() - 1);
        if (cases.isEmpty()) {
            return todo.isEmpty() ? TEXT.get("work.person") : todo;
        }
        var open = String.join("; ", cases);
        return todo.isEmpty() ? open : TEXT.get("work.case", open, todo);
    }
}
