package org.doorstep.linkage.compare;

import java.nio.charset.StandardCharsets;

/// One word, ready to be compared with many: how many slips of the pen lie between it and another,
/// where a slip is a letter too many, one missing, one wrong or two neighbours swapped (optimal
/// string alignment).
///
/// Bit-parallel after H. Hyyrö, *A bit-vector algorithm for computing Levenshtein and Damerau edit
/// distances* (2003): a handful of operations for each letter of the other word.
public final class Slips {

    /// Words are cut to so many letters.
    private static final int LONGEST = 64;

    private static final int LETTERS = 128;

    private final long[] positions = new long[LETTERS];
    private final int length;

    /// @param word ASCII, as [org.doorstep.linkage.normal.Folding] leaves it
    public Slips(String word) {
        length = Math.min(word.length(), LONGEST);
        for (var i = 0; i < length; i++) {
            positions[word.charAt(i) & (LETTERS - 1)] |= 1L << i;
        }
    }

    /// Slips between the word and all of the other.
    public int to(String other) {
        var letters = other.getBytes(StandardCharsets.ISO_8859_1);
        return ofWhole(compare(letters, 0, letters.length));
    }

    /// Slips between the word and the beginning of the other that is most like it: for words that
    /// are still being typed.
    public int toBeginningOf(String other) {
        var letters = other.getBytes(StandardCharsets.ISO_8859_1);
        return ofBeginning(compare(letters, 0, letters.length));
    }

    /// Compares with the word that stands in the array between the two places. The answer holds two
    /// counts, read by [#ofWhole] and [#ofBeginning].
    public long compare(byte[] letters, int from, int to) {
        if (length == 0) {
            return (long) (to - from) << Integer.SIZE;
        }
        var last = 1L << (length - 1);
        var up = -1L;
        var down = 0L;
        var zero = 0L;
        var before = 0L;
        var slips = length;
        var least = length;
        var end = Math.min(to, from + LONGEST);
        for (var i = from; i < end; i++) {
            var here = positions[letters[i] & (LETTERS - 1)];
            var swapped = ((~zero & here) << 1) & before;
            zero = (((here & up) + up) ^ up) | here | down | swapped;
            var right = down | ~(zero | up);
            var left = zero & up;
            if ((right & last) != 0) {
                slips++;
            } else if ((left & last) != 0) {
                slips--;
            }
            least = Math.min(least, slips);
            right = (right << 1) | 1;
            left <<= 1;
            up = left | ~(zero | right);
            down = right & zero;
            before = here;
        }
        return ((long) slips << Integer.SIZE) | least;
    }

    /// See [#compare].
    public static int ofWhole(long compared) {
        return (int) (compared >>> Integer.SIZE);
    }

    /// See [#compare].
    public static int ofBeginning(long compared) {
        return (int) compared;
    }
}
