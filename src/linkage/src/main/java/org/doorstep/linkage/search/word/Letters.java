package org.doorstep.linkage.search.word;

/// Which letters a word has, as a set of bits: one for each letter seen at least once, one for each
/// seen at least twice. Words that are few slips apart differ in few bits, so that most words are
/// told apart without comparing them.
final class Letters {

    private static final int ALPHABET = 26;
    private static final int FIRST_DIGIT_BIT = 2 * ALPHABET;

    private Letters() {}

    static long of(byte[] letters, int from, int to) {
        var seen = 0L;
        for (var i = from; i < to; i++) {
            var letter = letters[i];
            if (letter >= 'a' && letter <= 'z') {
                var once = 1L << (letter - 'a');
                seen |= (seen & once) == 0 ? once : once << ALPHABET;
            } else if (letter >= '0' && letter <= '9') {
                seen |= 1L << (FIRST_DIGIT_BIT + letter - '0');
            }
        }
        return seen;
    }

    /// Whether words with these letters may be so many slips apart.
    static boolean mayBeWithin(int slips, long one, long other) {
        return Long.bitCount(one ^ other) <= 2 * slips;
    }

    /// Whether a word with the first letters may be so many slips from the beginning of one with
    /// the others.
    static boolean mayBegin(int slips, long beginning, long whole) {
        return Long.bitCount(beginning & ~whole) <= slips;
    }
}
