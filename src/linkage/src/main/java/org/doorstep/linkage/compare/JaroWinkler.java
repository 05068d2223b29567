package org.doorstep.linkage.compare;

/// How alike two words are by the measure of M. A. Jaro and W. E. Winkler, between 0 and 1: letters
/// in common, in about the same place, in the same order; a common beginning counts more.
///
/// Bit-parallel: where letters may match is looked up in one machine word. Not for use by several
/// threads.
public final class JaroWinkler {

    private static final int LONGEST = 64;
    private static final int LETTERS = 128;
    private static final int PREFIX = 4;
    private static final double PREFIX_WEIGHT = 0.1;
    private static final double BOOST_FROM = 0.7;

    private final long[] positions = new long[LETTERS];

    /// @param word ASCII, as [org.doorstep.linkage.normal.Folding] leaves it
    /// @param other likewise
    public double of(String word, String other) {
        var order = word.compareTo(other);
        if (order == 0) {
            return word.isEmpty() ? 0 : 1;
        }
        // The measure depends a little on which word comes first, and must not.
        return order < 0 ? ofOrdered(word, other) : ofOrdered(other, word);
    }

    private double ofOrdered(String word, String other) {
        var length = Math.min(word.length(), LONGEST);
        var otherLength = Math.min(other.length(), LONGEST);
        if (length == 0 || otherLength == 0) {
            return 0;
        }
        for (var i = 0; i < length; i++) {
            positions[word.charAt(i) & (LETTERS - 1)] |= 1L << i;
        }
        var jaro = jaro(word, length, other, otherLength);
        for (var i = 0; i < length; i++) {
            positions[word.charAt(i) & (LETTERS - 1)] = 0;
        }
        return jaro < BOOST_FROM ? jaro : jaro + PREFIX_WEIGHT * prefix(word, other) * (1 - jaro);
    }

    private double jaro(String word, int length, String other, int otherLength) {
        var window = Math.max(0, Math.max(length, otherLength) / 2 - 1);
        var matched = 0L;
        var otherMatched = 0L;
        for (var j = 0; j < otherLength; j++) {
            var from = Math.max(0, j - window);
            var to = Math.min(length - 1, j + window);
            if (from > to) {
                continue;
            }
            var reach = (-1L << from) & (-1L >>> (LONGEST - 1 - to));
            var free = positions[other.charAt(j) & (LETTERS - 1)] & reach & ~matched;
            if (free != 0) {
                matched |= Long.lowestOneBit(free);
                otherMatched |= 1L << j;
            }
        }
        var matches = Long.bitCount(matched);
        if (matches == 0) {
            return 0;
        }
        var swapped = 0;
        var left = matched;
        var right = otherMatched;
        while (left != 0) {
            if (word.charAt(Long.numberOfTrailingZeros(left))
                    != other.charAt(Long.numberOfTrailingZeros(right))) {
                swapped++;
            }
            left &= left - 1;
            right &= right - 1;
        }
        return ((double) matches / length
                        + (double) matches / otherLength
                        + (matches - swapped / 2.0) / matches)
                / 3;
    }

    private static int prefix(String word, String other) {
        var most = Math.min(PREFIX, Math.min(word.length(), other.length()));
        var same = 0;
        while (same < most && word.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }
}
