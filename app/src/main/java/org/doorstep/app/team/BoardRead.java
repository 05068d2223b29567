package org.doorstep.app.team;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.app.team.TeamModel.Shown;
import org.doorstep.app.text.Messages;
import org.doorstep.app.ui.task.Team;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.citizen.Mention;
import org.doorstep.domain.clock.Reckoning;
import org.doorstep.domain.clock.Reckonings;
import org.doorstep.domain.search.Directory;
import org.doorstep.domain.team.Board;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.domain.team.Load;
import org.doorstep.domain.team.Teams;
import org.doorstep.domain.team.Weights;
import org.jspecify.annotations.Nullable;

/// The board as it was read, in rows. Made and asked away from the screen.
///
/// @param board null for who sits in no team
/// @param members ids of those who sit in the team now
/// @param people what officers are called
/// @param reckoning how its clocks were counted
record BoardRead(
        @Nullable Board board,
        Shown shown,
        Set<String> members,
        Team people,
        Reckoning reckoning,
        Clock clock) {

    private static final Messages TEXT = Messages.of("team");

    /// @param rows the heaviest first, at most so many
    /// @param all how many there are
    record Pieces(List<PieceRow> rows, int all) {}

    static BoardRead of(Teams teams, Reckonings reckonings, Team known, Clock clock) {
        var weights = teams.weights();
        var reckoning = reckonings.current();
        var board = teams.board().orElse(null);
        if (board == null) {
            var none = new Shown(false, "", false, List.of(), weights);
            return new BoardRead(null, none, Set.of(), known, reckoning, clock);
        }
        var here = members(board, known);
        var workers = workers(board, here, known, weights, reckoning, clock);
        return new BoardRead(
                board,
                new Shown(true, board.name(), board.leads(), workers, weights),
                Set.copyOf(here.keySet()),
                known,
                reckoning,
                clock);
    }

    private static Map<String, Colleague> members(Board board, Team known) {
        var here = new HashMap<String, Colleague>();
        known.colleagues().getValue().values().stream()
                .filter(one -> one.team().equals(board.name()) && one.endedOn() == null)
                .forEach(one -> here.put(one.officer(), one));
        var me = known.me().get();
        if (me.team().equals(board.name())) {
            here.putIfAbsent(
                    me.id(), new Colleague(me.id(), me.name(), me.jobTitle(), me.team(), null));
        }
        return here;
    }

    private static List<WorkerRow> workers(
            Board board,
            Map<String, Colleague> here,
            Team known,
            Weights weights,
            Reckoning reckoning,
            Clock clock) {
        var now = clock.instant();
        var loads = new HashMap<String, Load>();
        here.keySet().forEach(officer -> loads.put(officer, Load.NONE));
        var nobodys = Load.NONE;
        for (var piece : board.pieces()) {
            var owners = owners(piece, here.keySet());
            if (owners.isEmpty() || piece.waits()) {
                nobodys = nobodys.and(Load.of(piece, null, weights, reckoning, now));
            }
            for (var officer : owners) {
                loads.merge(officer, Load.of(piece, officer, weights, reckoning, now), Load::and);
            }
        }
        var rows = new ArrayList<WorkerRow>();
        loads.forEach((officer, load) -> {
            var colleague = here.get(officer);
            rows.add(
                    WorkerRow.of(
                            officer,
                            known.name(officer),
                            colleague == null ? TEXT.get("left") : colleague.jobTitle(),
                            colleague != null,
                            load,
                            weights));
        });
        rows.sort(
                Comparator.comparingInt((WorkerRow row) -> -row.load().weight())
                        .thenComparing(WorkerRow::name));
        if (!nobodys.equals(Load.NONE)) {
            rows.addFirst(
                    WorkerRow.of(
                            null,
                            TEXT.get("nobody"),
                            TEXT.get("nobody.job"),
                            false,
                            nobodys,
                            weights));
        }
        return List.copyOf(rows);
    }

    /// Everybody of the team who has something of it. What others of the council do with the person
    /// is not the team's work.
    private static Set<String> owners(Piece piece, Set<String> members) {
        var owners = new HashSet<>(piece.workers());
        Stream.concat(
                        piece.cases().stream().map(one -> one.body().owner()),
                        piece.tasks().stream().map(one -> one.body().owner()))
                .filter(Objects::nonNull)
                .filter(members::contains)
                .forEach(owners::add);
        return owners;
    }

    /// What that officer has, by name; null for what nobody has.
    Pieces pieces(@Nullable String officer, Directory directory) {
        if (board == null) {
            return new Pieces(List.of(), 0);
        }
        var theirs = of(officer).toList();
        var heaviest =
                theirs.size() <= TeamModel.MOST
                        ? theirs
                        : theirs.stream()
                                .sorted(
                                        Comparator.comparingInt(
                                                (Piece piece) -> -load(piece, officer).weight()))
                                .limit(TeamModel.MOST)
                                .toList();
        var names = directory.mentions(heaviest.stream().map(Piece::number).toList());
        return new Pieces(
                heaviest.stream()
                        .map(piece ->
                                PieceRow.of(
                                        piece,
                                        names.getOrDefault(piece.number(), Mention.NOBODY),
                                        officer,
                                        people,
                                        shown.weights(),
                                        reckoning,
                                        clock))
                        .sorted(PieceRow.HEAVIEST)
                        .toList(),
                theirs.size());
    }

    /// What that officer has; null for what nobody has, also of people with whom somebody works.
    Stream<Piece> of(@Nullable String officer) {
        return board == null
                ? Stream.of()
                : board.pieces().stream()
                        .filter(piece ->
                                officer == null
                                        ? piece.waits() || owners(piece, members).isEmpty()
                                        : piece.isOf(officer));
    }

    Load load(Piece piece, @Nullable String officer) {
        return Load.of(piece, officer, shown.weights(), reckoning, clock.instant());
    }
}
