package org.doorstep.linkage.search;

import org.doorstep.linkage.search.word.Fit;

/// What a word of the index is to its person, with what a match counts for.
enum Kind {
    FAMILY(100),
    GIVEN(97),
    /// A first name after the first.
    MIDDLE(93),
    PREFERRED(95),
    FORMER(90),
    ADDRESS(70),
    /// A last name that another record gives than the one by which the person goes.
    ALSO_FAMILY(92),
    /// Likewise a first name.
    ALSO_GIVEN(91);

    private static final Kind[] ALL = values();

    private final int weight;

    Kind(int weight) {
        this.weight = weight;
    }

    static Kind at(int ordinal) {
        return ALL[ordinal];
    }

    /// Out of a hundred.
    int weight() {
        return weight;
    }

    /// Which half of the name by which the person goes, as a bit; nought for none.
    int half() {
        return switch (this) {
            case FAMILY -> Gathering.FAMILY_HALF;
            case GIVEN -> Gathering.GIVEN_HALF;
            case MIDDLE, PREFERRED, FORMER, ADDRESS, ALSO_FAMILY, ALSO_GIVEN -> 0;
        };
    }

    /// Whether that fit makes sense for such a word: short forms are of first names, and only names
    /// are written by ear.
    boolean allows(Fit fit) {
        return switch (fit) {
            case KIN -> this == GIVEN || this == ALSO_GIVEN || this == MIDDLE || this == PREFERRED;
            case SOUND -> this != ADDRESS;
            case SAME, BEGINS, ONE_SLIP, BEGINS_WITH_SLIP, TWO_SLIPS -> true;
        };
    }
}
