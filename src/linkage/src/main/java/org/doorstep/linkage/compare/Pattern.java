package org.doorstep.linkage.compare;

/// The levels of all comparisons of one pair, four bits each. Every kind of other column has a slot
/// of its own after the fixed ones.
public final class Pattern {

    /// So many kinds of other columns fit.
    public static final int MOST_OTHERS = Long.SIZE / Pattern.BITS - Comparison.OTHER.ordinal();

    private static final int BITS = 4;
    private static final int MASK = (1 << BITS) - 1;

    private Pattern() {}

    /// How many slots there are.
    public static int slots(int others) {
        return Comparison.OTHER.ordinal() + others;
    }

    /// What a slot compares.
    public static Comparison comparison(int slot) {
        return Comparison.values()[Math.min(slot, Comparison.OTHER.ordinal())];
    }

    /// The level in a slot; 0 where nothing could be compared.
    public static int level(long pattern, int slot) {
        return (int) (pattern >>> (slot * BITS)) & MASK;
    }

    public static int level(long pattern, Comparison comparison) {
        return level(pattern, comparison.ordinal());
    }

    static long at(int slot, int level) {
        return (long) level << (slot * BITS);
    }

    static long at(Comparison comparison, int level) {
        return at(comparison.ordinal(), level);
    }
}
