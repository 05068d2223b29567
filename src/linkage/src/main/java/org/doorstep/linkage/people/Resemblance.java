package org.doorstep.linkage.people;

import java.util.List;

/// How a record resembles somebody, in words that name no value.
///
/// @param degree how much they have in common
/// @param telling for order: the more the likelier
/// @param why what agrees, the most telling first
/// @param against what differs; empty if nothing is known to
public record Resemblance(Degree degree, int telling, List<String> why, List<String> against) {

    public Resemblance {
        why = List.copyOf(why);
        against = List.copyOf(against);
    }

    /// How much two have in common.
    public enum Degree {
        /// Enough to be looked at.
        ALIKE,
        /// Enough to be likely one person.
        LIKELY
    }
}
