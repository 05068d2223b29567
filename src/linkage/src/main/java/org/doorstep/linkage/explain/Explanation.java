package org.doorstep.linkage.explain;

import java.util.List;
import org.doorstep.linkage.compare.Comparison;
import org.doorstep.linkage.group.Constraints.Bar;
import org.doorstep.linkage.model.Kind;

/// What is known of one pair of records.
///
/// @param weight bits for one person, all told: 0 is even odds, 6.6 is 99 in 100
/// @param likeliest the kind of pair that explains it best
/// @param bar what keeps them apart whatever the weight
/// @param against the best explanation but one person, against which the parts are weighed
/// @param prior bits before anything is compared
/// @param parts one for each comparison of which both records say something, the most telling first
public record Explanation(
        double weight, Kind likeliest, Bar bar, Kind against, double prior, List<Part> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /// What one comparison adds.
    ///
    /// @param other which of the other columns, if it is one
    /// @param level from 1, the best, see [Comparison]
    /// @param bits for one person if above nought, against it if below
    public record Part(Comparison comparison, int other, int level, double bits) {}
}
