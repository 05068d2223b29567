package org.doorstep.linkage.search.word;

/// How a word of the index can fit a typed one, the closest first, with what it counts for.
public enum Fit {
    SAME(100),
    /// The typed word begins it.
    BEGINS(90),
    /// Another form of the same first name.
    KIN(85),
    ONE_SLIP(75),
    /// The typed word begins it but for one slip.
    BEGINS_WITH_SLIP(60),
    SOUND(60),
    TWO_SLIPS(50);

    private final int weight;

    Fit(int weight) {
        this.weight = weight;
    }

    /// Out of a hundred.
    public int weight() {
        return weight;
    }

    /// Whether officers see at once that it fits.
    public boolean direct() {
        return this == SAME || this == BEGINS;
    }
}
