package org.doorstep.app.team;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.domain.team.Handover;
import org.doorstep.domain.team.Teams.Move;
import org.jspecify.annotations.Nullable;

/// Who would get whom, before it is done. Shared out by the rule of [Handover]; a line that the
/// officer changes stays as they say, and counts as what that colleague has already. Work of
/// somebody with whom one of those colleagues works is for them, unless the officer says otherwise.
final class Sharing {

    /// One person, and who would get them.
    ///
    /// @param to null for nobody: then they stay where they are
    record Line(PieceRow row, @Nullable WorkerRow to) {}

    /// What somebody would have.
    ///
    /// @param gets how many of the people
    /// @param weight of all that they have then
    record After(WorkerRow worker, int gets, int weight) {}

    /// As it stands.
    ///
    /// @param lines the heaviest first
    /// @param after one for each colleague, who has least now first
    record Plan(List<Line> lines, List<After> after) {

        Plan {
            lines = List.copyOf(lines);
            after = List.copyOf(after);
        }
    }

    private final List<Piece> pieces;
    private final List<PieceRow> rows;
    private final Map<String, WorkerRow> workers;
    private final List<WorkerRow> leastFirst;
    private final Set<String> among = new HashSet<>();
    private final Map<UUID, String> theirs = new HashMap<>();
    private final Map<UUID, String> byHand = new HashMap<>();
    private final Map<UUID, String> byRule = new HashMap<>();
    private final ReadOnlyObjectWrapper<Plan> plan;

    /// @param pieces whom nobody has yet, or of whose work nobody has some
    /// @param rows the same in words, the heaviest first
    /// @param workers to whom work can be given
    /// @param me id of who shares it out, and gets nothing unless they say so
    Sharing(List<Piece> pieces, List<PieceRow> rows, List<WorkerRow> workers, String me) {
        this.pieces = pieces;
        this.rows = rows;
        this.leastFirst = workers.stream().sorted(WorkerRow.LEAST_FIRST).toList();
        this.workers = workers.stream().collect(Collectors.toMap(Sharing::id, Function.identity()));
        this.workers.keySet().stream().filter(id -> !id.equals(me)).forEach(among::add);
        pieces.forEach(piece ->
                leastFirst.stream()
                        .map(Sharing::id)
                        .filter(piece.workers()::contains)
                        .findFirst()
                        .ifPresent(id -> theirs.put(piece.person(), id)));
        share();
        this.plan = new ReadOnlyObjectWrapper<>(made());
    }

    ReadOnlyObjectProperty<Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// To whom a person can be given, who has least first.
    List<WorkerRow> workers() {
        return leastFirst;
    }

    boolean isAmong(WorkerRow worker) {
        return among.contains(id(worker));
    }

    /// Whether it is shared out among them too. All lines but those that were changed are given
    /// anew.
    void among(WorkerRow worker, boolean now) {
        if (now ? among.add(id(worker)) : among.remove(id(worker))) {
            share();
            plan.set(made());
        }
    }

    /// Changes one line; the others stay as they are.
    void give(Line line, WorkerRow to) {
        byHand.put(line.row().person(), id(to));
        plan.set(made());
    }

    /// What is to be done.
    List<Move> moves() {
        return plan.get().lines().stream()
                .flatMap(line ->
                        line.to() == null
                                ? Stream.of()
                                : Stream.of(
                                        new Move(
                                                line.row().person(),
                                                null,
                                                line.to().officer(),
                                                line.row().stays())))
                .toList();
    }

    /// How many colleagues get somebody.
    int getters() {
        return (int) plan.get().after().stream().filter(one -> one.gets() > 0).count();
    }

    private void share() {
        byRule.clear();
        if (among.isEmpty()) {
            return;
        }
        var weights = weights();
        var loads = new HashMap<String, Integer>();
        among.forEach(id -> loads.put(id, worker(id).load().weight()));
        weights.forEach((person, weight) -> {
            var id = settled(person);
            if (id != null) {
                loads.computeIfPresent(id, (_, had) -> had + weight);
            }
        });
        Handover.share(
                        pieces.stream().filter(one -> settled(one.person()) == null).toList(),
                        null,
                        piece -> weights.getOrDefault(piece.person(), 0),
                        loads)
                .forEach(move -> {
                    if (move.to() != null) {
                        byRule.put(move.person(), move.to());
                    }
                });
    }

    /// To whom it goes without the rule; null for by the rule.
    private @Nullable String settled(UUID person) {
        var chosen = byHand.get(person);
        var worker = theirs.get(person);
        return chosen == null && worker != null && among.contains(worker) ? worker : chosen;
    }

    private Plan made() {
        var lines = new ArrayList<Line>();
        var gets = new HashMap<String, Integer>();
        var more = new HashMap<String, Integer>();
        for (var row : rows) {
            var settled = settled(row.person());
            var id = settled == null ? byRule.get(row.person()) : settled;
            lines.add(new Line(row, id == null ? null : worker(id)));
            if (id != null) {
                gets.merge(id, 1, Integer::sum);
                more.merge(id, row.weight(), Integer::sum);
            }
        }
        return new Plan(
                lines,
                leastFirst.stream()
                        .map(worker ->
                                new After(
                                        worker,
                                        gets.getOrDefault(id(worker), 0),
                                        worker.load().weight() + more.getOrDefault(id(worker), 0)))
                        .toList());
    }

    private Map<UUID, Integer> weights() {
        return rows.stream().collect(Collectors.toMap(PieceRow::person, PieceRow::weight));
    }

    private static String id(WorkerRow worker) {
        return requireNonNull(worker.officer());
    }

    private WorkerRow worker(String id) {
        return requireNonNull(workers.get(id));
    }
}
