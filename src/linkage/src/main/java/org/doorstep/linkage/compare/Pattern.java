package org.doorstep.linkage.compare;

/// The levels of all comparisons of one pair in one number, each in as many bits as it needs. Every
/// kind of other column has a slot of its own after the fixed ones.
public final class Pattern {

    private static final Comparison[] COMPARISONS = Comparison.values();
    private static final int FIXED = Comparison.OTHER.ordinal();
    private static final int OTHER_BITS = bits(Comparison.OTHER);

    /// So many kinds of other columns fit.
    public static final int MOST_OTHERS = (Long.SIZE - 1 - fixedBits()) / OTHER_BITS;

    private static final int[] SHIFTS = new int[FIXED + MOST_OTHERS];
    private static final int[] MASKS = new int[SHIFTS.length];

    static {
        for (int slot = 0, shift = 0; slot < SHIFTS.length; slot++) {
            SHIFTS[slot] = shift;
            shift += bits(comparison(slot));
            MASKS[slot] = (1 << bits(comparison(slot))) - 1;
        }
    }

    private Pattern() {}

    /// How many slots there are.
    public static int slots(int others) {
        return FIXED + others;
    }

    /// What a slot compares.
    public static Comparison comparison(int slot) {
        return COMPARISONS[Math.min(slot, FIXED)];
    }

    /// The level in a slot; 0 where nothing could be compared.
    public static int level(long pattern, int slot) {
        return (int) (pattern >>> SHIFTS[slot]) & MASKS[slot];
    }

    public static int level(long pattern, Comparison comparison) {
        return level(pattern, comparison.ordinal());
    }

    static long at(int slot, int level) {
        return (long) level << SHIFTS[slot];
    }

    /// The pattern of one level alone; patterns of several are joined by *or*.
    public static long at(Comparison comparison, int level) {
        return at(comparison.ordinal(), level);
    }

    private static int fixedBits() {
        var sum = 0;
        for (var slot = 0; slot < FIXED; slot++) {
            sum += bits(COMPARISONS[slot]);
        }
        return sum;
    }

    private static int bits(Comparison comparison) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(comparison.levels());
    }
}
