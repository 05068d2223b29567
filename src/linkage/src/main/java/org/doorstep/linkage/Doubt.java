package org.doorstep.linkage;

import java.util.List;
import org.doorstep.domain.identity.Clue;

/// Two records for an officer to look at.
///
/// @param left number of the one record
/// @param right number of the other
/// @param together whether they were joined: then it was drawn by lot, to learn how often that is
///   wrong; else they are kept apart until an officer has decided
/// @param finding what speaks for it and what against, in plain words
/// @param inHundred of so many such pairs in a hundred both records are about one person, by the
///   model's estimate; 50 where there is none
/// @param clues the most telling first; none where nothing was weighed
public record Doubt(
        int left, int right, boolean together, String finding, int inHundred, List<Clue> clues) {

    private static final int EVEN = 50;

    public Doubt {
        clues = List.copyOf(clues);
    }

    /// What rules alone make doubtful.
    public Doubt(int left, int right, String finding) {
        this(left, right, false, finding, EVEN, List.of());
    }
}
