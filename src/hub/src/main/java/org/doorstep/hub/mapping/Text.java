package org.doorstep.hub.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words made from columns: `Rent {BALANCE|amount} behind[, since {SINCE|date}]`. What stands in
/// brackets falls away where a column in it says nothing; where one outside says nothing there is
/// no text at all. Of several ways to say it the first that holds counts.
record Text(List<Way> ways) {

    Text {
        ways = List.copyOf(ways);
    }

    /// One way to say it, and when it holds.
    record Way(Condition when, List<Piece> pieces) {}

    sealed interface Piece {
        record Words(String words) implements Piece {}

        record Value(int column, Format format) implements Piece {}

        record IfSaid(List<Piece> pieces) implements Piece {}
    }

    /// Null if there is nothing to say.
    @Nullable String of(Row row) {
        for (var way : ways) {
            if (way.when().holds(row)) {
                var said = new StringBuilder();
                if (say(way.pieces(), row, said)) {
                    var text = said.toString().strip();
                    return text.isEmpty() ? null : text;
                }
            }
        }
        return null;
    }

    private static boolean say(List<Piece> pieces, Row row, StringBuilder said) {
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Words(var words) -> said.append(words);
                case Piece.IfSaid(var inner) -> {
                    var start = said.length();
                    if (!say(inner, row, said)) {
                        said.setLength(start);
                    }
                }
                case Piece.Value(var column, var format) -> {
                    var shown = row.says(column) ? format.shown(row.text(column), row) : "";
                    if (shown.isEmpty()) {
                        return false;
                    }
                    said.append(shown);
                }
            }
        }
        return true;
    }
}
