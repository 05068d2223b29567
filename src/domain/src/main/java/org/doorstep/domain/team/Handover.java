package org.doorstep.domain.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.doorstep.domain.team.Board.Piece;
import org.doorstep.domain.team.Teams.Move;
import org.jspecify.annotations.Nullable;

/// Shares out what an officer has, or what nobody has yet, among colleagues.
public final class Handover {

    private Handover() {}

    /// The heaviest first, each to whoever has least by then. The same board gives the same answer.
    ///
    /// @param pieces what the officer has
    /// @param from id of the officer; null for what nobody has yet
    /// @param weight what a piece of it weighs
    /// @param loads what each of those who take over weighs already, by their id; not empty
    public static List<Move> share(
            List<Piece> pieces,
            @Nullable String from,
            ToIntFunction<Piece> weight,
            Map<String, Integer> loads) {
        var now = new HashMap<>(loads);
        var moves = new ArrayList<Move>();
        pieces.stream()
                .sorted(Comparator.comparingInt(weight).reversed().thenComparing(Piece::person))
                .forEach(piece -> {
                    var to =
                            now.entrySet().stream()
                                    .min(
                                            Map.Entry.<String, Integer>comparingByValue()
                                                    .thenComparing(Map.Entry.comparingByKey()))
                                    .orElseThrow()
                                    .getKey();
                    now.merge(to, weight.applyAsInt(piece), Integer::sum);
                    moves.add(new Move(piece.person(), from, to));
                });
        return moves;
    }
}
