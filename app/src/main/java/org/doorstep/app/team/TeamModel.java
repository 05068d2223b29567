package org.doorstep.app.team;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.work.Background;
import org.doorstep.app.work.Job;
import org.doorstep.app.work.Latest;
import org.doorstep.domain.change.Changes;
import org.doorstep.domain.change.Topic;
import org.doorstep.domain.clock.Reckonings;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.team.Handover;
import org.doorstep.domain.team.Teams;
import org.doorstep.domain.team.Teams.Move;
import org.doorstep.domain.team.Teams.Moved;
import org.doorstep.domain.team.Weights;
import org.jspecify.annotations.Nullable;

/// The board of the officer's team, read again when anything in it changes, and every minute for
/// the clocks; and what is given to whom.
public final class TeamModel implements AutoCloseable {

    /// So many people of one officer are shown at most, the heaviest.
    static final int MOST = 500;

    private static final Duration COUNT_AGAIN = Duration.ofMinutes(1);
    private static final Set<Topic> TOPICS = Set.of(Topic.TIMELINE, Topic.PEOPLE, Topic.REFERENCE);
    private static final Messages TEXT = Messages.of("team");

    /// The board as it is shown.
    ///
    /// @param workers who has least last; above all what nobody has, if there is any
    /// @param team whether the officer is in a team whose work can be shown
    record Shown(
            boolean team, String name, boolean leads, List<WorkerRow> workers, Weights weights) {}

    private final Teams teams;
    private final Directory directory;
    private final Team people;
    private final Reckonings reckonings;
    private final Background background;
    private final Clock clock;
    private final BiConsumer<String, Runnable> say;
    private final Changes.Listening listening;
    private final Latest<BoardRead> reading;
    private final Latest<BoardRead.Pieces> naming;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable WorkerRow> chosen = new ReadOnlyObjectWrapper<>();
    private final ObservableList<PieceRow> pieces = FXCollections.observableArrayList();
    private @Nullable BoardRead read;
    private int all;
    private Job again = () -> {};

    /// @param say tells what was done, with how to take it back
    public TeamModel(
            Teams teams,
            Directory directory,
            Team people,
            Reckonings reckonings,
            Changes changes,
            Background background,
            Clock clock,
            BiConsumer<String, Runnable> say) {
        this.teams = teams;
        this.directory = directory;
        this.people = people;
        this.reckonings = reckonings;
        this.background = background;
        this.clock = clock;
        this.say = say;
        this.reading = background.latest(this::take, _ -> {});
        this.naming = background.latest(this::takePieces, _ -> {});
        this.listening = changes.listen(TOPICS, () -> background.show(this::readAgain));
        readAgain();
    }

    /// Null until it has been read.
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whose work is shown; null before somebody is chosen.
    ReadOnlyObjectProperty<@Nullable WorkerRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What the chosen one has, the heaviest first.
    ObservableList<PieceRow> pieces() {
        return pieces;
    }

    /// How many that is, also those that are not shown.
    int all() {
        return all;
    }

    /// Shows what that officer has.
    void choose(@Nullable WorkerRow worker) {
        if (worker != null && !worker.equals(chosen.get())) {
            var other =
                    chosen.get() == null
                            || !Objects.equals(chosen.get().officer(), worker.officer());
            chosen.set(worker);
            if (other) {
                namePieces();
            }
        }
    }

    /// Gives what the chosen one has of these people to somebody else.
    ///
    /// @param to null for nobody
    void give(List<PieceRow> rows, @Nullable WorkerRow to) {
        var from = chosen.get();
        if (from == null || rows.isEmpty() || to != null && to.equals(from)) {
            return;
        }
        var officer = to == null ? null : to.officer();
        move(
                rows.stream()
                        .map(row -> new Move(row.person(), from.officer(), officer, row.stays()))
                        .toList(),
                null,
                TEXT.get(
                        "said.given",
                        rows.size(),
                        rows.getFirst().name(),
                        to == null ? TEXT.get("nobody") : to.name()));
    }

    /// Gives all that an officer has to these colleagues, the heaviest first, each to whoever has
    /// least by then.
    ///
    /// @param why in the officer's words; empty for none
    void handOver(WorkerRow from, List<WorkerRow> to, String why) {
        var known = read;
        var officer = from.officer();
        if (known == null || officer == null || to.isEmpty()) {
            return;
        }
        var loads = new HashMap<String, Integer>();
        to.forEach(one -> loads.put(Objects.requireNonNull(one.officer()), one.load().weight()));
        var moves =
                Handover.share(
                        known.of(officer).toList(),
                        officer,
                        piece -> known.load(piece, officer).weight(),
                        loads);
        move(
                moves,
                why.isBlank() ? null : why.strip(),
                TEXT.get("said.handedOver", moves.size(), from.name(), names(to)));
    }

    /// Who would get these people, whom nobody has yet, by the same rule, and what nobody has of
    /// others; nothing is done yet. Null if the officer may give nobody, or there is nobody to
    /// give.
    ///
    /// @param rows those that are marked; empty for all that are shown
    @Nullable Sharing sharing(List<PieceRow> rows) {
        var known = read;
        var now = shown.get();
        var whom = rows.isEmpty() ? List.copyOf(pieces) : rows;
        if (known == null || now == null || !now.leads() || whom.isEmpty()) {
            return null;
        }
        var marked = whom.stream().map(PieceRow::person).collect(toSet());
        return new Sharing(
                known.of(null).filter(piece -> marked.contains(piece.person())).toList(),
                whom,
                now.workers().stream().filter(WorkerRow::here).toList(),
                people.me().get().id());
    }

    /// Gives everybody as it stands there.
    void share(Sharing sharing) {
        var moves = sharing.moves();
        if (!moves.isEmpty()) {
            move(
                    moves,
                    null,
                    moved -> {
                        var given =
                                moved.changed().stream()
                                        .filter(one -> one.assigned() || !one.records().isEmpty())
                                        .count();
                        return TEXT.get(
                                "said.shared", given, sharing.getters(), moves.size() - given);
                    });
        }
    }

    /// What the page is read with.
    Latest<?> reading() {
        return reading;
    }

    @Override
    public void close() {
        again.cancel();
        listening.close();
        reading.forget();
        naming.forget();
        shown.set(null);
        pieces.clear();
    }

    private void move(List<Move> moves, @Nullable String why, String words) {
        move(moves, why, _ -> words);
    }

    private void move(List<Move> moves, @Nullable String why, Function<Moved, String> words) {
        background.write(
                () -> teams.move(moves, why),
                moved -> {
                    readAgain();
                    say.accept(words.apply(moved), () -> takeBack(moved));
                });
    }

    private void takeBack(Moved moved) {
        background.write(
                () -> {
                    teams.takeBack(moved);
                    return true;
                },
                _ -> readAgain());
    }

    private static String names(List<WorkerRow> to) {
        return to.size() == 1 ? to.getFirst().name() : TEXT.get("several", to.size());
    }

    private void readAgain() {
        var fixed = people.fixed();
        reading.submit(() -> BoardRead.of(teams, reckonings, fixed, clock));
    }

    private void take(BoardRead now) {
        read = now;
        if (!now.shown().equals(shown.get())) {
            shown.set(now.shown());
        }
        var was = chosen.get();
        var still =
                now.shown().workers().stream()
                        .filter(row -> was == null || Objects.equals(row.officer(), was.officer()))
                        .findFirst()
                        .or(() -> Optional.ofNullable(first(now.shown())));
        chosen.set(still.orElse(null));
        namePieces();
        again.cancel();
        again = background.after(COUNT_AGAIN, this::readAgain);
    }

    private static @Nullable WorkerRow first(Shown now) {
        return now.workers().isEmpty() ? null : now.workers().getFirst();
    }

    private void namePieces() {
        var known = read;
        var whose = chosen.get();
        if (known == null || whose == null) {
            takePieces(new BoardRead.Pieces(List.of(), 0));
            return;
        }
        var officer = whose.officer();
        naming.submit(() -> known.pieces(officer, directory));
    }

    private void takePieces(BoardRead.Pieces now) {
        all = now.all();
        if (!now.rows().equals(pieces)) {
            pieces.setAll(now.rows());
        }
    }
}
