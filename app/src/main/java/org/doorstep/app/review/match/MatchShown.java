package org.doorstep.app.review.match;

import java.util.List;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.identity.Matches.Pair;

/// One pair in words.
///
/// @param pair which one
/// @param question why the officer is asked, and how likely they are one person
/// @param left where the one record comes from
/// @param right where the other does
/// @param rows what both say, one below the other; what neither says is left out
/// @param clues what speaks for one person and what against
record MatchShown(
        Pair pair,
        String question,
        Side left,
        Side right,
        List<FieldRow> rows,
        List<ClueRow> clues) {

    MatchShown {
        rows = List.copyOf(rows);
        clues = List.copyOf(clues);
    }

    /// @param source for example *Housing, row T-4512*
    record Side(Category service, String source) {}

    /// One thing that at least one of the two says.
    ///
    /// @param left what the one says; empty if nothing
    /// @param right what the other says; empty if nothing
    record FieldRow(String label, String left, String right, Sign sign) {}

    /// How two values compare.
    enum Sign {
        SAME("="),
        CLOSE("~"),
        DIFFERENT("≠"),
        ONE_SIDED("");

        private final String mark;

        Sign(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    /// @param strength for example *strongly for*
    record ClueRow(Sign sign, String finding, String strength) {}
}
