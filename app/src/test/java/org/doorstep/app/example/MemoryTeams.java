package org.doorstep.app.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.casework.Case;
import org.doorstep.domain.record.Recorded;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.task.Task;
import org.doorstep.domain.team.Board;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.domain.team.Teams;
import org.doorstep.domain.team.Weights;
import org.jspecify.annotations.Nullable;

/// A team whose work is in memory, with the names of its people.
public final class MemoryTeams implements Teams, Directory {

    /// Who sits in the team beside Priya.
    public static final ObservableValue<Map<String, Colleague>> COLLEAGUES =
            new ReadOnlyObjectWrapper<>(
                            Map.of(
                                    "W00002", colleague("W00002", "Dariusz Wójcik"),
                                    "W00003",
                                            colleague("W00003", "Ngozi Okonkwo-Featherstonehaugh"),
                                    "W00012", Examples.AMARA))
                    .getReadOnlyProperty();

    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Integer, Entry> entries = new HashMap<>();
    public final List<Move> moves = new ArrayList<>();
    public boolean leads = true;
    public @Nullable String why;
    public int takenBack;

    /// Gives somebody to an officer; null for nobody.
    public void add(Entry entry, @Nullable String worker, List<Recorded<Task>> tasks) {
        entries.put(entry.number(), entry);
        pieces.add(
                new Piece(
                        entry.number(),
                        entry.person(),
                        worker == null ? Set.of() : Set.of(worker),
                        Set.of(Category.HOUSING),
                        List.<Recorded<Case>>of(),
                        tasks));
    }

    @Override
    public Optional<Board> board() {
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(new Board("team-fsn", "Family Support North", leads, pieces));
    }

    @Override
    public Weights weights() {
        return new Weights(100, 200, Map.of("safeguarding-concern", 400), 25, 50, 100, 6_000);
    }

    @Override
    public Moved move(List<Move> all, @Nullable String reason) {
        moves.addAll(all);
        why = reason;
        all.forEach(this::move);
        return new Moved(all, all.stream().map(_ -> new Changed(true, List.of())).toList());
    }

    @Override
    public void takeBack(Moved moved) {
        takenBack++;
        moved.moves()
                .forEach(move ->
                        move(new Move(move.person(), move.to(), move.from(), move.stays())));
    }

    private void move(Move move) {
        pieces.replaceAll(piece ->
                piece.person().equals(move.person())
                                && (move.from() == null
                                        || move.stays()
                                        || piece.workers().contains(move.from())
                                        || piece.isOf(move.from()))
                        ? given(piece, move)
                        : piece);
    }

    private static Piece given(Piece piece, Move move) {
        return new Piece(
                piece.number(),
                piece.person(),
                move.stays() ? piece.workers() : move.to() == null ? Set.of() : Set.of(move.to()),
                piece.services(),
                piece.cases(),
                piece.tasks().stream()
                        .map(task ->
                                Objects.equals(task.body().owner(), move.from())
                                        ? new Recorded<>(task.header(), task.body().of(move.to()))
                                        : task)
                        .toList());
    }

    @Override
    public void scan(Visitor visitor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> entries(List<Integer> numbers) {
        return numbers.stream().map(entries::get).filter(Objects::nonNull).toList();
    }

    private static Colleague colleague(String officer, String name) {
        return new Colleague(officer, name, "Family support worker", "Family Support North", null);
    }

    /// The people whom [#add] was told of.
    public List<UUID> people() {
        return pieces.stream().map(Piece::person).toList();
    }
}
