package org.doorstep.linkage;

import java.util.List;
import java.util.OptionalInt;

/// The source records of one person.
///
/// A person who was known before keeps their number with the oldest of their records: where two
/// persons turn out to be one, the older number goes on and the other is absorbed; where one turns
/// out to be two, the records that leave make a new person.
///
/// @param person number of the person who goes on; empty for one who is new
/// @param absorbed numbers of the persons who turned out to be this one, ascending
/// @param members in order of number
public record Cluster(OptionalInt person, List<Integer> absorbed, List<Member> members) {

    public Cluster {
        absorbed = List.copyOf(absorbed);
        members = List.copyOf(members);
    }

    /// One record of the person.
    ///
    /// @param number the record's
    /// @param evidence why it is here
    public record Member(int number, Evidence evidence) {}
}
