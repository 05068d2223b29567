package org.doorstep.linkage.mention;

import java.util.List;

/// One record about one person.
///
/// @param number the caller's own, the same on every run; the outcome depends on the numbers, never
///   on the order in which mentions come
/// @param source number of the source: its own habits, such as a date it fills in, are looked for
/// @param values in order of trust; of most meanings the first that says anything counts
public record Mention(int number, int source, List<Value> values) {

    public Mention {
        values = List.copyOf(values);
    }
}
