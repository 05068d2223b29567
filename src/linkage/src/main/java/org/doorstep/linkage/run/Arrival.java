package org.doorstep.linkage.run;

import java.util.List;

/// What one new record turned out to be. Rows stand for their groups.
public sealed interface Arrival {

    /// A record of a person who is known.
    ///
    /// @param group the first of that person's rows
    /// @param weight bits to that one of their records which it is most like
    record Known(int group, double weight) implements Arrival {}

    /// It may be one of these, or would make two of them one: somebody must look. Until then it is
    /// a person of its own.
    ///
    /// @param groups the likeliest first
    record Doubtful(List<Integer> groups) implements Arrival {
        public Doubtful {
            groups = List.copyOf(groups);
        }
    }

    /// Nobody who is known.
    record Stranger() implements Arrival {}
}
