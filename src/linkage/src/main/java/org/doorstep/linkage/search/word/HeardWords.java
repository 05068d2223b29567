package org.doorstep.linkage.search.word;

import java.util.Arrays;

/// Words that were heard once, to be told again. Written by one thread before others tell them.
final class HeardWords implements WordIndex.Hearer {

    private static final Fit[] FITS = Fit.values();
    private static final int BITS = 8;
    private static final int BYTE = 0xFF;

    /// Place, fit and weight of each.
    private long[] heard = new long[64];

    private int size;

    @Override
    public void word(int place, Fit fit, int weight) {
        if (size == heard.length) {
            heard = Arrays.copyOf(heard, size * 2);
        }
        heard[size++] = (long) place << 2 * BITS | fit.ordinal() << BITS | weight;
    }

    void tell(WordIndex.Hearer hearer) {
        for (var i = 0; i < size; i++) {
            var word = heard[i];
            hearer.word(
                    (int) (word >>> 2 * BITS), FITS[(int) word >>> BITS & BYTE], (int) word & BYTE);
        }
    }
}
